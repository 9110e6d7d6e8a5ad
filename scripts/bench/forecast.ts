import { type Bench, judged } from './figure.ts'
import type { Measured } from './measured.ts'
import { runHere } from './processes/job.ts'

const renewals = 5000
type Part = 'read' | 'sum' | 'learning' | 'reporting' | 'segments' | 'drawing'
type Costs = Record<Part, Measured> & {
  /** How far the quantiles of the report and of the draws are apart at most, as a share of the range from P10 to P90. */
  apart: number
}

/** What a forecast with its range costs, beside the plain sum and beside drawing it. */
export const forecast: Bench = {
  name: 'forecast',
  about: `${renewals.toLocaleString('en-US')} renewals of one quarter, one in ten of them in families of five, reported with P10, P50 and P90 under a shock that is learned from eight past quarters of as many; peers: their expected ARR summed, and 10,000 draws of the same distribution`,
  run: async say => {
    say(`forecast: ${renewals} renewals`)
    const costs = JSON.parse(await runHere('forecast.ts', `${renewals}`)) as Costs
    const seconds = (part: Part) => costs[part].elapsedMs / 1000
    const timed = (name: string, value: number, more: { peer?: number; limit?: number } = {}) =>
      judged({ name, unit: 's', value, ...more })
    return [
      timed('forecast pipeline read from contracts', seconds('read')),
      timed('forecast shock learned', seconds('learning')),
      timed('forecast shock and report, beside the sum', seconds('learning') + seconds('reporting'), {
        peer: seconds('sum'),
      }),
      timed('forecast report, beside draws', seconds('reporting'), { peer: seconds('drawing'), limit: 2 }),
      timed('forecast report by segment, beside the whole', seconds('segments'), {
        peer: seconds('reporting'),
      }),
      judged({
        name: 'forecast quantiles off the draws, share of P10-P90',
        unit: '%',
        value: 100 * costs.apart,
        limit: 5,
      }),
      judged({
        name: 'forecast peak memory, beside the sum',
        unit: 'MiB',
        value: costs.segments.peakRssMb,
        peer: costs.sum.peakRssMb,
      }),
    ]
  },
}

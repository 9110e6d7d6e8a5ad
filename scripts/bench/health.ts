import { type Bench, judged } from './figure.ts'
import { withHealthPortal } from './health-portal.ts'
import { type Measured, perSecond } from './measured.ts'
import { runHere } from './processes/job.ts'
import { withScratch } from './scratch.ts'

const few = 10_000
const many = 100_000
interface Costs {
  full: Measured
  incremental: Measured
  series: Measured
}

/** What scoring every account costs, and that scoring a few costs only what the few do. */
export const health: Bench = {
  name: 'health',
  about: `${many.toLocaleString('en-US')} accounts scored by 20 measures, then one in a hundred of them again after a change; peer: a tenth of them`,
  run: say =>
    withScratch(async scratch => {
      const costOf = async (accounts: number): Promise<Costs> => {
        const database = `health_${accounts}`
        const url = await scratch.database(database)
        say(`health: filling in ${accounts} accounts`)
        await withHealthPortal(url, accounts)
        say(`health: scoring ${accounts} accounts`)
        const costs = JSON.parse(await runHere('health.ts', url)) as Costs
        await scratch.drop(database)
        return costs
      }
      const [small, large] = [await costOf(few), await costOf(many)]
      return [
        judged({
          name: 'health full re-score',
          unit: 'accounts/s',
          value: perSecond(large.full),
          peer: perSecond(small.full),
          moreIsBetter: true,
          limit: 1.3,
        }),
        judged({
          name: 'health peak memory',
          unit: 'MiB',
          value: large.full.peakRssMb,
          peer: small.full.peakRssMb,
          limit: 1.5,
        }),
        judged({
          name: 'health re-score of 1 % changed, an account',
          unit: 'ms',
          value: large.incremental.elapsedMs / large.incremental.records,
          peer: large.full.elapsedMs / large.full.records,
          limit: 3,
        }),
        judged({
          name: 'health series of three years',
          unit: 'ms',
          value: large.series.elapsedMs,
          limit: 50,
        }),
      ]
    }),
}

/** Forecasts so many renewals, and does the same in simpler ways; prints what each cost. `node forecast.ts RENEWALS`. */
import { expectedArr } from '@perennial/shared/forecast/distribution/distribution'
import { learnedShock } from '@perennial/shared/forecast/distribution/quarter-shock'
import { periodNamed } from '@perennial/shared/forecast/period'
import { prospectsOf } from '@perennial/shared/forecast/prospects-of'
import { forecastReport } from '@perennial/shared/forecast/report'
import { pipeline } from '../../../test/cases/forecast.ts'
import { drawnSums } from '../forecast-draws.ts'
import { concludedOf, forecastAsOf, pastQuarters, renewingAccounts } from '../forecast-portal.ts'
import { type Measured, measured, quantile } from '../measured.ts'

const renewals = Number(process.argv[2])
const period = periodNamed('2026-Q3', 1)!
const sources = renewingAccounts(renewals)
const concluded = concludedOf(sources)
const past = pastQuarters(8, renewals)

/** What came of a piece of work, and what it cost. */
async function costing<T>(work: () => T): Promise<[T, Measured]> {
  let result: T | undefined
  const cost = await measured(async () => {
    result = work()
    return renewals
  })
  return [result as T, cost]
}

const [{ items, atWill }, read] = await costing(() => {
  const { itemsIn, atWillIn } = pipeline(sources, { asOf: forecastAsOf, concluded })
  return { items: itemsIn(period, null), atWill: atWillIn(period, null) }
})
const reportBy = (by: 'segment' | null) => () =>
  forecastReport(items, { period, currency: 'USD', by, atWill, shock })
const prospects = prospectsOf(items)
const [, sum] = await costing(() => expectedArr(prospectsOf(items)))
const [shock, learning] = await costing(() => learnedShock(past))
const [report, reporting] = await costing(reportBy(null))
const [, segments] = await costing(reportBy('segment'))
const [sums, drawing] = await costing(() => drawnSums(prospects, shock, 10_000))

const { p10, p50, p90 } = report.range
const drawn = [0.1, 0.5, 0.9].map(share => quantile([...sums], share))
const apart = Math.max(...[p10, p50, p90].map((value, at) => Math.abs(value - drawn[at]!))) / (p90 - p10)
if (items.length !== renewals) throw new Error(`${items.length} of ${renewals} renewals are due`)
process.stdout.write(JSON.stringify({ read, sum, learning, reporting, segments, drawing, apart }))

import { addDays } from '@perennial/shared/day'
import { distributionOf } from '@perennial/shared/forecast/distribution/distribution'
import type { FanPoint, ForecastFan } from '@perennial/shared/wire/forecast-fan'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { isSoon } from './metric.ts'
import { type DueProspect, mostForRange, prospectsOf, tooMany } from './prospects.ts'
import { isSelected, type Selection } from './selection.ts'
import type { Build } from './stored-builds.ts'

/** What the selected renewals that are due soon come to, week by week, each week with those before it. */
export async function fanOf(
  tx: Tx,
  build: Build,
  selection: Selection,
): Promise<Pick<ForecastFan, 'points' | 'because' | 'withoutAmount'>> {
  const { counted, withoutAmount } = await countsOf(tx, build, selection)
  if (counted > mostForRange) return { points: null, because: tooMany(counted), withoutAmount }
  const prospects = await prospectsOf(tx, build, selection)
  const points = weeksOf(build).map(on => pointOf(on, prospects, build))
  return { points: counted === 0 ? [] : points, because: build.shock.because, withoutAmount }
}

/** The day everything begins, each week after it, and the last day of the window. */
function weeksOf({ asOf, windows }: Build): string[] {
  const days: string[] = []
  for (let day = asOf; day < windows.soon.to; day = addDays(day, 7)) days.push(day)
  return [...days, windows.soon.to]
}

function pointOf(on: string, prospects: readonly DueProspect[], { shock }: Build): FanPoint {
  const due = prospects.filter(prospect => prospect.due <= on)
  const target = due.reduce((sum, prospect) => sum + prospect.target, 0)
  if (due.length === 0) return { on, renewals: 0, target, expected: 0, p10: 0, p90: 0 }
  const { mean, p10, p90 } = distributionOf(due, shock)
  const [expected = 0, low = 0, high = 0] = [mean, p10, p90].map(Math.round)
  return { on, renewals: due.length, target, expected, p10: low, p90: high }
}

async function countsOf(tx: Tx, build: Build, selection: Selection) {
  const { rows } = await sql<{ counted: number; withoutAmount: number }>`
    select count(r.expected_minor)::int as counted, count(*) filter (where r.expected_minor is null)::int as "withoutAmount"
    from portfolio_renewal r
    join portfolio_account a on a.portal_id = r.portal_id and a.build_id = r.build_id and a.account_id = r.account_id
    where r.portal_id = ${build.portalId} and r.build_id = ${build.buildId} and ${isSoon(build)} and ${isSelected(selection)}`.execute(
    tx,
  )
  return rows[0]!
}

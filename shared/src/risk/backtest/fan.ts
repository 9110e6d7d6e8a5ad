import { addDays, addMonths, type Day } from '../../day.ts'
import { distributionOf } from '../../forecast/distribution/distribution.ts'
import { learnedShock, type PastQuarter } from '../../forecast/distribution/quarter-shock.ts'
import { isLost } from '../model/train-loss.ts'
import { headlineLead, type OutOfTimeRow } from './out-of-time.ts'

/** A quarter as it was foretold and as it came: renewals that renewed, of those that were up. */
export interface QuarterFan {
  quarter: Day
  decisions: number
  expected: number
  p10: number
  p50: number
  p90: number
  actual: number
  /** Whether it came within P10 to P90. */
  hit: boolean
}

/** Each quarter's renewals beside the range foretold, which learns how far quarters stray from those that were over by then. */
export function fanOf(rows: readonly OutOfTimeRow[]): QuarterFan[] {
  const past: PastQuarter[] = []
  return [...Map.groupBy(rows, ({ quarter }) => quarter)].sort().map(([quarter, own]) => {
    const renewals = own.map(({ row, foreseen }) => ({
      id: row.decision.id,
      cluster: row.decision.parentId,
      renews: 1 - foreseen.trained.p,
      renewed: !isLost(row),
    }))
    const { mean, p10, p50, p90 } = distributionOf(
      renewals.map(({ id, cluster, renews }) => ({
        id,
        cluster,
        renews,
        amounts: [{ share: 1, amount: 1 }],
      })),
      learnedShock(past.filter(one => addMonths(one.quarter, 3) <= addDays(quarter, -headlineLead))),
    )
    past.push({ quarter, renewals })
    const actual = renewals.filter(({ renewed }) => renewed).length
    return {
      quarter,
      decisions: own.length,
      expected: mean,
      p10,
      p50,
      p90,
      actual,
      hit: p10 <= actual && actual <= p90,
    }
  })
}

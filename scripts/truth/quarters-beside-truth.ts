import { type Day, quarterStart } from '@perennial/shared/day'
import { distributionOf } from '@perennial/shared/forecast/distribution/distribution'
import { type QuarterShock, shockOfDeviation } from '@perennial/shared/forecast/distribution/quarter-shock'
import { fanOf, type QuarterFan } from '@perennial/shared/risk/backtest/fan'
import type { JudgedLook } from './beside-oracle.ts'
import type { Oracle } from './oracle.ts'

/** How many renewals of a quarter renew, as foretold. */
export type Range = Pick<QuarterFan, 'expected' | 'p10' | 'p90' | 'hit'>

/** A quarter in which contracts ended: renewals foretold by the product, by the truth, and as they came. */
export interface QuarterBesideTruth {
  quarter: Day
  decisions: number
  actual: number
  /** What was added to the log-odds of every loss. */
  shock: number
  /** By the trained model, with a shock of the size the quarters before speak for. */
  learned: Range
  /** By the hazards as they could be known beforehand, with a shock of the size they were drawn with. */
  known: Range
}

/** By the quarter in which contracts end, since shocks were drawn for these; the report of the back-test goes by the last day to decide. */
export function quartersBesideTruth(
  looks: readonly JudgedLook[],
  oracle: Oracle,
  deviation: number,
): QuarterBesideTruth[] {
  const byEnd = Map.groupBy(looks, ({ truth }) => quarterStart(truth.on))
  const learned = fanOf(
    [...byEnd].flatMap(([quarter, own]) => own.map(({ judged }) => ({ ...judged, quarter }))),
  )
  const shock = shockOfDeviation(deviation)
  return learned.map(({ quarter, decisions, actual, expected, p10, p90, hit }) => {
    const own = byEnd.get(quarter)!
    return {
      quarter,
      decisions,
      actual,
      shock: oracle.shock(own[0]!.truth),
      learned: { expected, p10, p90, hit },
      known: knownRange(own, oracle, shock, actual),
    }
  })
}

function knownRange(
  looks: readonly JudgedLook[],
  oracle: Oracle,
  shock: QuarterShock,
  actual: number,
): Range {
  const { mean, p10, p90 } = distributionOf(
    looks.map(({ judged, truth }) => ({
      id: judged.row.decision.id,
      cluster: null,
      renews: 1 - oracle.foreseeable(truth),
      amounts: [{ share: 1, amount: 1 }],
    })),
    shock,
  )
  return { expected: mean, p10, p90, hit: p10 <= actual && actual <= p90 }
}

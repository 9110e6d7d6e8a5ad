import { minorDigits } from '../../money.ts'
import type { MovementsRow } from '../movements/movements-report.ts'
import type { Measure } from '../units/unit.ts'

/** A month as it was closed: frozen, with who did it and when. */
export interface ClosedPeriod {
  /** YYYY-MM */
  month: string
  measure: Measure
  level: 'account'
  policy: string
  currency: string
  /** Money in major units. */
  movements: MovementsRow
  retention: { nrr: number | null; grr: number | null; logo: number | null }
  closedBy: string
  /** ISO instant; what was known then is what the figures rest on. */
  closedAt: string
}

/** What became known about a closed month after it was closed; major units. */
export interface PriorPeriodAdjustment {
  month: string
  measure: Measure
  policy: string
  currency: string
  closedAt: string
  closedBy: string
  asClosed: MovementsRow
  asNowKnown: MovementsRow
  /** asNowKnown less asClosed, of every figure. */
  changes: MovementsRow
  /** Of the closing revenue. */
  difference: number
}

/**
 * The closed months whose figures would be others by now, each on a line of its own: as-closed figures never change.
 * `now` has the movements of the same months by the same measure, policy and currency.
 */
export function priorPeriodAdjustments(
  closes: readonly ClosedPeriod[],
  now: ReadonlyMap<string, MovementsRow>,
): PriorPeriodAdjustment[] {
  return closes
    .flatMap(close => {
      const asNowKnown = now.get(close.month)
      return asNowKnown === undefined ? [] : [compared(close, asNowKnown)]
    })
    .filter(({ changes: { month: _, ...amounts } }) => Object.values(amounts).some(amount => amount !== 0))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

function compared(close: ClosedPeriod, asNowKnown: MovementsRow): PriorPeriodAdjustment {
  const { month, measure, policy, currency, closedAt, closedBy, movements: asClosed } = close
  const changes = differenceOf(asClosed, asNowKnown, minorDigits(currency))
  const by = { month, measure, policy, currency, closedAt, closedBy }
  return { ...by, asClosed, asNowKnown, changes, difference: changes.close }
}

/** Exact to the minor unit: a difference of floats would leave dust. */
function differenceOf(before: MovementsRow, after: MovementsRow, digits: number): MovementsRow {
  const scale = 10 ** digits
  const less = (now: number | undefined, then: number | undefined): number =>
    (Math.round((now ?? 0) * scale) - Math.round((then ?? 0) * scale)) / scale
  const escalation = { escalation: less(after.escalation, before.escalation) }
  return {
    month: after.month,
    open: less(after.open, before.open),
    new: less(after.new, before.new),
    expansion: less(after.expansion, before.expansion),
    contraction: less(after.contraction, before.contraction),
    churn: less(after.churn, before.churn),
    reactivation: less(after.reactivation, before.reactivation),
    ...((before.escalation ?? after.escalation) !== undefined && escalation),
    fx: less(after.fx, before.fx),
    close: less(after.close, before.close),
  }
}

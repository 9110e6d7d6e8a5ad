import { addDays, type Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import { escalatedIn } from '../movements/escalated-in.ts'
import { amountOn } from '../units/amount-on.ts'
import type { Conversion, Unit } from '../units/unit.ts'

/**
 * What a unit lost (contraction and churn) between two days, day of change by day of change, at the rates of the first,
 * contracted rises taken out of the day where the policy sets them apart; and whether it was lost in full on the way.
 */
export function movedWithin(
  unit: Unit,
  from: Day,
  to: Day,
  conversion: Conversion,
  { escalators }: Pick<LedgerPolicy, 'escalators'>,
): { lost: number; wasLost: boolean } {
  let [before, lost, wasLost] = [amountOn(unit, from, conversion), 0, false]
  for (const day of daysOfChange(unit, from, to)) {
    const now = amountOn(unit, day, conversion, from)
    const rise =
      escalators === 'apart' ? escalatedIn(unit, { open: addDays(day, -1), close: day }, conversion, from) : 0
    lost += Math.max(0, Math.max(0, before) - Math.max(0, now - rise))
    wasLost ||= now <= 0
    before = now
  }
  return { lost, wasLost }
}

/** Days in (from, to] on which any line of the unit changes, in order. */
export const daysOfChange = ({ timelines }: Unit, from: Day, to: Day): Day[] =>
  [...new Set(timelines.flatMap(({ steps }) => steps.map(step => step.from)))]
    .filter(day => day > from && day <= to)
    .sort()

import type { Day } from '../../day.ts'
import { amountOn } from '../units/amount-on.ts'
import type { Conversion, Unit } from '../units/unit.ts'

/**
 * What a unit lost (contraction and churn) and what came back (reactivation) between two days, day of change by day of
 * change, at the rates of the first. What a unit lost and won back within the window counts in both.
 */
export function movedWithin(
  unit: Unit,
  from: Day,
  to: Day,
  conversion: Conversion,
): { lost: number; cameBack: number } {
  let [before, lost, cameBack] = [amountOn(unit, from, conversion), 0, 0]
  for (const day of daysOfChange(unit, from, to)) {
    const now = amountOn(unit, day, conversion, from)
    if (now < before) lost += Math.max(0, before) - Math.max(0, now)
    else if (before <= 0 && now > 0) cameBack += now
    before = now
  }
  return { lost, cameBack }
}

/** Days in (from, to] on which any line of the unit changes, in order. */
export const daysOfChange = ({ timelines }: Unit, from: Day, to: Day): Day[] =>
  [...new Set(timelines.flatMap(({ steps }) => steps.map(step => step.from)))]
    .filter(day => day > from && day <= to)
    .sort()

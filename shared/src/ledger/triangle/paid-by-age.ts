import type { Day } from '../../day.ts'
import { converted } from '../units/amount-on.ts'
import type { Conversion, Unit } from '../units/unit.ts'

/** The complete periods since a cohort began; the one it began in is age 0. */
export interface Life {
  /** Last day of the period of each age. */
  ends: readonly Day[]
  /** Age of the cohort in the period a day lies in; negative before, beyond the last where periods are not complete. */
  ageOf: (day: Day) => number
}

/**
 * What a unit pays at the end of the period of each age, in minor units of the reporting currency. Passes once over the
 * steps: the one that holds at a period's end is the last that began by then. Throws RangeError where a rate is missing.
 */
export function paidByAge(
  { timelines }: Unit,
  { ends, ageOf }: Life,
  conversion: Conversion,
  rateOn: (age: number) => Day,
): number[] {
  const paid = new Array<number>(ends.length).fill(0)
  for (const { steps, currency } of timelines) {
    let until = ends.length
    for (let at = steps.length - 1; at >= 0 && until > 0; at--) {
      const { from, arr } = steps[at]!
      const since = Math.max(0, ageOf(from))
      if (arr !== 0)
        for (let age = since; age < until; age++)
          paid[age]! +=
            currency === conversion.currency ? arr : converted(arr, currency, conversion, rateOn(age))
      until = Math.min(until, since)
    }
  }
  return paid
}

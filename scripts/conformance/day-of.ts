import { toDay } from '../../connector/src/view/values.ts'
import type { Day } from '../../shared/src/day.ts'

/** The calendar day of a day or an instant in the time zone of the books. */
export function dayOf(when: string, timeZone: string): Day {
  const day = toDay(when, timeZone)
  if (day === null) throw new RangeError(`neither a day nor an instant: ${when}`)
  return day
}

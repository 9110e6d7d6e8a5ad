import { addMonths, type Day, daysBetween } from '../../day.ts'

/**
 * Months from `start` to a later day: whole ones as the calendar counts them, and of the month begun the share of its
 * days. 15 January to 15 March is exactly 2, whatever February has; stretches within a term add up to the term.
 */
export function monthsInto(start: Day, day: Day): number {
  let whole = Math.floor(daysBetween(start, day) / 31)
  while (addMonths(start, whole + 1) <= day) whole++
  const begun = addMonths(start, whole)
  return whole + daysBetween(begun, day) / daysBetween(begun, addMonths(start, whole + 1))
}

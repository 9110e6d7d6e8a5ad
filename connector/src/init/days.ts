import { addMonths, type Day, daysBetween } from '@perennial/shared/day'

export const isWithin = (a: Day, b: Day, days: number): boolean => Math.abs(daysBetween(a, b)) <= days

/** Whether a span is a whole number of months, give or take the days people are off by (30 Dec for 31 Dec). */
export function monthsOf(start: Day, end: Day, slack = 2): number | null {
  const months = Math.round(daysBetween(start, end) / 30.4375)
  return months >= 1 && isWithin(addMonths(start, months), end, slack) ? months : null
}

/** Whole years from a signature to an end, as months: contracts begin some weeks after they are signed. */
export function yearsOf(signed: Day, end: Day): number | null {
  const days = daysBetween(signed, end)
  const years = Math.round(days / 365.25)
  return years >= 1 && Math.abs(days - years * 365.25) <= 100 ? years * 12 : null
}

/** A date as the SDK's date input holds it; its months count from zero. */
export interface InputDate {
  year: number
  month: number
  date: number
}

export function dateOf(day: string): InputDate {
  const [year, month, date] = day.split('-').map(Number)
  return { year: year!, month: month! - 1, date: date! }
}

export const dayOf = ({ year, month, date }: InputDate): string =>
  [String(year).padStart(4, '0'), two(month + 1), two(date)].join('-')

const two = (value: number): string => String(value).padStart(2, '0')

/** The same day of another month; one that month lacks is its last day. */
export function monthsFrom(day: string, months: number): string {
  const { year, month, date } = dateOf(day)
  const lastOfMonth = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

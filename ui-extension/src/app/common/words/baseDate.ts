import type { BaseDate } from '@hubspot/ui-extensions'

/** A calendar day YYYY-MM-DD as a DateInput takes it, whose months begin at 0. */
export function dateOf(day: string): BaseDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month: month - 1, date }
}

const two = (count: number) => String(count).padStart(2, '0')
export const dayOf = ({ year, month, date }: BaseDate): string => `${year}-${two(month + 1)}-${two(date)}`

export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** A calendar day as days since 1970-01-01: cheap to add and compare. */
export type Day = number

const dayMs = 86_400_000

export const day = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / dayMs

/** YYYY-MM-DD */
export const dayText = (value: Day): string => new Date(value * dayMs).toISOString().slice(0, 10)

/** Adds calendar months; 31 January + 1 month is the last day of February. */
export function addMonths(value: Day, months: number): Day {
  const date = new Date(value * dayMs)
  const target = date.getUTCFullYear() * 12 + date.getUTCMonth() + months
  const [year, month] = [Math.floor(target / 12), target % 12]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / dayMs
}

export function quarterOf(value: Day): string {
  const date = new Date(value * dayMs)
  return `${date.getUTCFullYear()}Q${Math.floor(date.getUTCMonth() / 3) + 1}`
}

/**
 * ISO instant within office hours of that day in New York, whatever daylight saving says:
 * `share` 0..1 runs over 14:00 to 21:00 UTC.
 */
export const officeInstant = (value: Day, share: number): string =>
  new Date(value * dayMs + 50_400_000 + Math.floor(share * 25_200) * 1000).toISOString()

export const weekday = (value: Day): number => (value + 4) % 7

/** The same day, or the Friday before a weekend. */
export const workday = (value: Day): Day => {
  const at = weekday(value)
  return at === 0 ? value - 2 : at === 6 ? value - 1 : value
}

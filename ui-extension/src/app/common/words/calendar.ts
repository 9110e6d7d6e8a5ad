import { spoken } from './codes.ts'

/** Writes YYYY-MM-DD as a reader of `locale` expects it; a calendar day has no time zone. */
export function dayIn(locale: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return day => format.format(new Date(`${day}T00:00:00Z`))
}

/** Writes a month, YYYY-MM, e.g. "Jul 2026". */
export function monthIn(locale: string): (month: string) => string {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  return month => format.format(new Date(`${month}-01T00:00:00Z`))
}

/**
 * A sentence of the connector's for the reader, whose locale it does not know: days that stand in it as YYYY-MM-DD and
 * percentages ("18 %") as the reader writes them, states ("at_risk") as they are spoken.
 */
export function saidIn(locale: string): (sentence: string) => string {
  const day = dayIn(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  return sentence =>
    spoken(sentence)
      .replace(/\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b(?!T)/g, day)
      .replace(/(\d+(?:\.\d+)?) %/g, (_, number) => percent.format(Number(number) / 100))
}

/** Writes an ISO instant in the given time zone and names the zone. */
export function instantIn(locale: string, timeZone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
  return iso => format.format(new Date(iso))
}

/** Writes the day an ISO instant falls on in the given time zone. */
export function dayOfIn(locale: string, timeZone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  return iso => format.format(new Date(iso))
}

/** Writes a share 0..1 in whole percent. */
export function percentIn(locale: string): (share: number) => string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return share => format.format(share)
}

export const days = (count: number): string => (Math.abs(count) === 1 ? '1 day' : `${Math.abs(count)} days`)

/** "in 12 days", "today", "3 days ago". */
export function fromToday(count: number): string {
  if (count === 0) return 'today'
  return count > 0 ? `in ${days(count)}` : `${days(count)} ago`
}

import type { Currency } from '../../src/app/pages/rows/amounts.ts'

/** Writes minor units in few characters, e.g. "$1.2M": for axes; the full amount stands where a mark is read. */
export function shortIn(locale: string, { currency, digits }: Currency): (minor: number) => string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  })
  return minor => format.format(minor / 10 ** digits)
}

/** Writes a day in few characters: "Jul 6". */
export function shortDayIn(locale: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  return day => format.format(new Date(`${day}T00:00:00Z`))
}

const day = 86_400_000

/** A moment in epoch milliseconds, from a timestamp or a date in text. */
export function moment(value: string | number | undefined): number | null {
  if (value === undefined || value === '') return null
  const asNumber = Number(value)
  const at = Number.isFinite(asNumber) ? asNumber : Date.parse(String(value))
  return Number.isFinite(at) ? at : null
}

/** Words for moments on one axis: as fine as the smallest gap between them needs. */
export function momentWords(moments: number[], locale: string, timeZone: string): (at: number) => string {
  const sorted = [...moments].sort((left, right) => left - right)
  const gaps = sorted.slice(1).map((at, index) => at - sorted[index]!)
  const gap = Math.min(...gaps.filter(length => length > 0), Number.POSITIVE_INFINITY)
  const years = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) > 300 * day
  const options: Intl.DateTimeFormatOptions =
    gap >= 27 * day && gap < Number.POSITIVE_INFINITY
      ? { month: 'short', year: 'numeric' }
      : gap >= day - 3_600_000
        ? { day: 'numeric', month: 'short', ...(years || moments.length === 1 ? { year: 'numeric' } : {}) }
        : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }
  const format = new Intl.DateTimeFormat(locale, { timeZone, ...options })
  return at => format.format(at)
}

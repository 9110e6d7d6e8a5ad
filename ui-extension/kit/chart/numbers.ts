/** Numbers as the reader writes them: short beside the axis, in full where there is room. */
export interface NumberWords {
  short: (value: number) => string
  full: (value: number) => string
}

export function numberWords(locale: string): NumberWords {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  return {
    full: value => plain.format(value),
    short: value => (Math.abs(value) >= 10_000 ? compact : plain).format(value),
  }
}

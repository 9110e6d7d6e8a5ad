const plain = /^[\p{L}\p{N}_.-]+$/u

/** A value in a sentence: in quotation marks where its end could not be told otherwise. */
export const shownValue = (value: string | number | boolean): string =>
  typeof value === 'number'
    ? value.toLocaleString('en-US', { maximumFractionDigits: 20 })
    : typeof value === 'string' && !plain.test(value)
      ? JSON.stringify(value)
      : String(value)

/** As after "the first" or "the next". */
export const daysInWords = (days: number): string => (days === 1 ? 'day' : `${shownValue(days)} days`)

import { isDay } from '../day.ts'

const plain = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

/** Words of the sentences themselves: as a value they would read as part of one. */
const spoken: ReadonlySet<string> = new Set(['true', 'false', 'known', 'not', 'one', 'and', 'or'])

/** A value in a sentence: a text in quotation marks where its end, or that it is a text, could not be told otherwise. */
export const shownValue = (value: string | number | boolean): string =>
  typeof value === 'number'
    ? value.toLocaleString('en-US', { maximumFractionDigits: 20 })
    : typeof value === 'string' && !isPlain(value)
      ? JSON.stringify(value)
      : String(value)

const isPlain = (text: string): boolean => isDay(text) || (plain.test(text) && !spoken.has(text))

/** As after "the first" or "the next". */
export const daysInWords = (days: number): string => (days === 1 ? 'day' : `${shownValue(days)} days`)

/** A calendar quarter by its distance from the one that is. */
export const quarterInWords = (quarters: number): string =>
  nearQuarters.get(quarters) ??
  `in the quarter ${shownValue(Math.abs(quarters))} ${quarters > 0 ? 'after' : 'before'} this one`

const nearQuarters = new Map([
  [-1, 'in the last quarter'],
  [0, 'in this quarter'],
  [1, 'in the next quarter'],
])

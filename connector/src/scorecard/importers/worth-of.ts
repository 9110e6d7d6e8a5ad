import { ConfigError } from '../../errors.ts'
import { rangeIn } from './range-text.ts'
import { scaleOfRanges, type ValuedRange } from './scale-of-ranges.ts'
import type { Worth } from './source.ts'

/** What is written for one colour of a measure: a range, or one or several choices. */
export type Threshold = string | number | boolean | readonly (string | number | boolean)[]

export interface JudgedWorth {
  worth: Worth
  notes: string[]
}

/** Thresholds by colour as a scale, where they are figures, else as what each choice is worth. */
export function worthOf(
  name: string,
  thresholds: readonly (readonly [Threshold | undefined, value: number])[],
  whole = false,
): JudgedWorth {
  const written = thresholds.flatMap(([threshold, value]) =>
    threshold === undefined ? [] : [threshold].flat().map(text => ({ text, value, range: rangeIn(text) })),
  )
  const ranges = written.flatMap(({ range, value }): ValuedRange[] => (range ? [{ ...range, value }] : []))
  if (ranges.length === 0)
    return {
      worth: { levels: Object.fromEntries(written.map(({ text, value }) => [String(text).trim(), value])) },
      notes: [],
    }
  const word = written.find(({ range }) => range === null)
  if (word) throw mixed(name, word.text)
  const { scale, notes } = scaleOfRanges(ranges, whole)
  return { worth: { scale }, notes: notes.map(note => `${name}: ${note}`) }
}

const mixed = (name: string, text: string | number | boolean): ConfigError =>
  new ConfigError(`${name}: ${JSON.stringify(text)} is no range of figures, and the others are`, {
    field: name,
    remedy: 'write < 50, >= 50 - < 80, 2 - 5, 3+ or 0, or choices for all of them',
  })

/** Thresholds in their words, for the comment beside them. */
export const inTheirWords = (thresholds: Readonly<Record<string, Threshold | undefined>>): string =>
  Object.entries(thresholds)
    .filter(([, threshold]) => threshold !== undefined)
    .map(([colour, threshold]) => `${colour} ${[threshold].flat().join(', ')}`)
    .join('; ')

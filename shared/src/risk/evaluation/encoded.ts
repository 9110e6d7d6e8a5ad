import { dayNumber, isDay } from '../../day.ts'
import type { Column, Values } from '../logistic/column.ts'
import type { RawColumn } from './raw-column.ts'

/** Columns of numbers made of raw ones. */
export interface Encoded {
  columns: Column[]
  /** By row. */
  values: Values[]
  /** Which raw column each is made of. */
  sources: Map<string, string>
  /** Raw columns that were left out, and why. */
  dropped: { column: string; because: string }[]
}

const mostLevels = 20
const rowsPerLevel = 5
/** The level of rows that say nothing. */
const nothing = '(blank)'

/**
 * Columns of numbers stand first, as they are, and dates as days; a column of 0 and 1, or of few texts, becomes a column of 0 and 1 for each of its
 * values but the first in alphabetical order, named `Column=Value`. Texts of many values and columns with a single one are left out.
 */
export function encoded(raw: readonly RawColumn[], rows: number): Encoded {
  const kinds = raw.map(column => ({ column, ...kindOf(column, rows) }))
  const numbers = kinds.filter(({ kind }) => kind === 'number').map(({ column }) => asNumbers(column))
  const flags = kinds.filter(({ kind }) => kind === 'levels').flatMap(({ column }) => asFlags(column))
  const all = [...numbers, ...flags]
  return {
    columns: all.map(({ name }) => ({ name })),
    values: Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(all.map(({ name, values }) => [name, values[row]!])),
    ),
    sources: new Map(all.map(({ name, source }) => [name, source])),
    dropped: kinds.flatMap(({ column, because }) => (because ? [{ column: column.name, because }] : [])),
  }
}

interface Made {
  name: string
  source: string
  values: (number | null)[]
}

const isCounted = (value: string | number | null): boolean =>
  typeof value !== 'string' || isDay(value.slice(0, 10))

function kindOf(
  { values }: RawColumn,
  rows: number,
): { kind: 'number' | 'levels' | 'none'; because?: string } {
  const levels = new Set(values)
  if (levels.size < 2) return { kind: 'none', because: 'the same in every row' }
  if (values.every(isCounted))
    return { kind: levels.size === 2 && levels.has(0) && levels.has(1) ? 'levels' : 'number' }
  if (levels.size <= Math.min(mostLevels, Math.max(2, rows / rowsPerLevel))) return { kind: 'levels' }
  return { kind: 'none', because: `text of ${levels.size.toLocaleString('en-US')} different values` }
}

const asNumbers = ({ name, values }: RawColumn): Made => ({
  name,
  source: name,
  values: values.map(value => (typeof value === 'string' ? dayNumber(value.slice(0, 10)) : value)),
})

function asFlags({ name, values }: RawColumn): Made[] {
  const texts = values.map(value => (value === null ? nothing : String(value)))
  return [...new Set(texts)]
    .sort()
    .slice(1)
    .map(level => ({
      name: `${name}=${level}`,
      source: name,
      values: texts.map(text => Number(text === level)),
    }))
}

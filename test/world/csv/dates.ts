import { ConfigError } from '../../../connector/src/errors.ts'
import { type Row, type Table, unreadable } from './table.ts'

type Layout = 'year first' | 'day first' | 'month first'

/** Reads one cell: YYYY-MM-DDTHH:MM:SSZ, or null when empty. */
export type ReadDate = (row: Table['rows'][number]) => string | null

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?Z?$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/

const remedy = 'save the column as YYYY-MM-DD'

/**
 * How a column writes its dates, decided from the whole column: a value above 12 tells the day from the
 * month. A column that never says is refused, for 03-04-2024 read the wrong way moves renewals by a month.
 */
export function dateColumn(table: Table, column: string): ReadDate {
  const layout = layoutOf(table, column)
  return ({ number, cells }) => {
    const text = cells[column]!.trim()
    if (text === '') return null
    const parts = (layout === 'year first' ? yearFirst : yearLast).exec(text)
    const instant = parts && instantOf(parts, layout)
    if (!instant)
      throw unreadable(table, number, column, text, `${remedy}; the rest of the column is ${layout}`)
    return instant
  }
}

/** As `dateColumn`, for a date without which a row means nothing. */
export function requiredDate(table: Table, column: string): (row: Row) => string {
  const read = dateColumn(table, column)
  return row => {
    const value = read(row)
    if (value === null) throw unreadable(table, row.number, column, '', 'every row needs this date')
    return value
  }
}

function layoutOf(table: Table, column: string): Layout {
  const filled = table.rows.filter(({ cells }) => cells[column]!.trim() !== '')
  const first = filled[0]
  if (first === undefined || yearFirst.test(first.cells[column]!.trim())) return 'year first'
  const numbers = filled.map(row => ({ row, parts: yearLast.exec(row.cells[column]!.trim()) }))
  const dayFirst = numbers.find(({ parts }) => Number(parts?.[1]) > 12)
  const monthFirst = numbers.find(({ parts }) => Number(parts?.[2]) > 12)
  if (dayFirst && monthFirst) {
    const { number, cells } = monthFirst.row
    throw unreadable(
      table,
      number,
      column,
      cells[column]!,
      `${remedy}; row ${dayFirst.row.number} has the day first`,
    )
  }
  if (dayFirst) return 'day first'
  if (monthFirst) return 'month first'
  throw ambiguous(table, column, first.number, first.cells[column]!)
}

const ambiguous = (table: Table, column: string, row: number, value: string) =>
  new ConfigError(`${table.file} row ${row}: ${column} "${value}" can be read day first or month first`, {
    field: `${table.file}:${column}`,
    remedy,
  })

function instantOf(parts: RegExpExecArray, layout: Layout): string | null {
  const [, a, b, c, hour = '0', minute = '0', second = '0'] = parts.map(part => part ?? '0')
  const [year, month, dayOfMonth] =
    layout === 'year first' ? [a, b, c] : layout === 'day first' ? [c, b, a] : [c, a, b]
  const padded = [month, dayOfMonth, hour, minute, second].map(part => String(part).padStart(2, '0'))
  const text = `${year}-${padded[0]}-${padded[1]}T${padded[2]}:${padded[3]}:${padded[4]}.000Z`
  const date = new Date(text)
  return Number.isNaN(date.valueOf()) || date.toISOString() !== text ? null : text
}

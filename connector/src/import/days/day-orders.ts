import { ConfigError } from '../../errors.ts'
import type { CsvRow } from '../csv/csv-rows.ts'
import { unreadable } from '../unreadable.ts'
import { type DayOrder, orderIn } from './day-order.ts'

/** A column of days, and the first value that did not say in which order it is written. */
interface Undecided {
  column: string
  at: number
  doubt: { line: number; value: string } | null
  /** Seen a value such as 05-05-2024, of which both readings are the same day. */
  alike: boolean
}

/**
 * In what order each column of a file writes its days, by the first value that proves it; whether all others fit is
 * found when they are read. Reads no further than needed.
 * @throws ConfigError for a column whose every value can be read both ways, and for a value that is no day.
 */
export async function dayOrders(
  file: string,
  columns: readonly { column: string; at: number }[],
  rows: AsyncIterable<CsvRow>,
): Promise<Map<string, DayOrder>> {
  const orders = new Map<string, DayOrder>()
  let undecided: Undecided[] = columns.map(column => ({ ...column, doubt: null, alike: false }))
  for await (const { cells, line } of rows) {
    for (const one of undecided) examine(file, one, cells[one.at] ?? '', line, orders)
    undecided = undecided.filter(({ column }) => !orders.has(column))
    if (undecided.length === 0) break
  }
  for (const { column, doubt, alike } of undecided) {
    if (doubt) throw ambiguous(file, column, doubt)
    orders.set(column, alike ? 'day first' : 'year first')
  }
  return orders
}

function examine(
  file: string,
  one: Undecided,
  value: string,
  line: number,
  orders: Map<string, DayOrder>,
): void {
  if (value === '') return
  const order = orderIn(value)
  if (order === null) throw unreadable({ file, line, column: one.column }, value, 'write days as YYYY-MM-DD')
  if (order === 'either') one.doubt ??= { line, value }
  else if (order === 'both alike') one.alike = true
  else orders.set(one.column, order)
}

const ambiguous = (file: string, column: string, { line, value }: { line: number; value: string }) =>
  new ConfigError(
    `${file}, line ${line}, column ${column}: ${JSON.stringify(value)} can be read day first or month first, and so can every other value of the column; nothing was imported`,
    {
      field: column,
      remedy: `say how the column is written, under the file in the mapping: dates: { ${column}: DD-MM-YYYY } or MM-DD-YYYY`,
    },
  )

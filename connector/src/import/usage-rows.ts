import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { isDay } from '@perennial/shared/day'
import { CsvError, parse } from 'csv-parse'
import { ConfigError } from '../errors.ts'
import { type UsageColumns, usageColumns } from './usage-columns.ts'

export interface UsageRow {
  /** Row of the file, the header being row 1. */
  row: number
  ref: string
  byContract: boolean
  day: string
  metric: string
  quantity: string
  id: string
}

/** Reads a usage file row by row. A value that cannot be read refuses the file, naming row, column and value. */
export async function* usageRows(file: string, told: string | undefined): AsyncGenerator<UsageRow> {
  let read: ((row: number, cells: readonly string[]) => UsageRow) | null = null
  let row = 0
  for await (const cells of csvRows(file)) {
    row += 1
    if (read) yield read(row, cells)
    else read = reader(file, cells, usageColumns(cells, told))
  }
}

/** The rows as they stand, the header first: an object for each would take longer than the rest of the reading. */
async function* csvRows(file: string): AsyncGenerator<string[]> {
  const parser = parse({ bom: true, trim: true, skip_empty_lines: true })
  try {
    // the pipeline hands a failure to read the file on to the parser, where the loop meets it
    yield* pipeline(createReadStream(file), parser, () => undefined) as AsyncIterable<string[]>
  } catch (error) {
    throw refusalOf(file, error)
  }
}

function refusalOf(file: string, error: unknown): unknown {
  if (error instanceof CsvError)
    return new ConfigError(`${file}, line ${error.lines}: ${error.message}; nothing was imported`, {
      field: '--file',
      remedy: 'every row needs as many values as the header has columns, quoted where they hold a comma',
      cause: error,
    })
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return new ConfigError(`${file} cannot be read: ${code}`, {
    field: '--file',
    remedy: 'check the path',
    cause: error,
  })
}

/** Reads the cells of a row by the header's names. */
function reader(file: string, header: readonly string[], columns: UsageColumns) {
  const source = columns.account ?? columns.contract!
  const at = (column: string | null): number => (column === null ? -1 : header.indexOf(column))
  const [ref, day, metric, quantity, id] = [
    source,
    columns.day,
    columns.metric,
    columns.quantity,
    columns.id,
  ].map(at)
  return (row: number, cells: readonly string[]): UsageRow => {
    if (!cells[ref!]) throw unreadable(file, row, source, '', 'name the account in every row')
    return {
      row,
      ref: cells[ref!]!,
      byContract: columns.account === null,
      day: dayOf(file, row, columns.day, cells[day!] ?? ''),
      metric: cells[metric!] || 'events',
      quantity: quantityOf(file, row, columns.quantity, cells[quantity!] ?? ''),
      id: cells[id!] ?? '',
    }
  }
}

function dayOf(file: string, row: number, column: string, value: string): string {
  const day = value.slice(0, 10)
  const rest = value.slice(10)
  if (isDay(day) && (rest === '' || /^[T ]\d/.test(rest))) return day
  throw unreadable(file, row, column, value, 'write days as YYYY-MM-DD')
}

function quantityOf(file: string, row: number, column: string, value: string): string {
  if (value !== '' && Number.isFinite(Number(value)) && Number(value) >= 0) return value
  throw unreadable(file, row, column, value, 'write a number of 0 or more')
}

const unreadable = (file: string, row: number, column: string, value: string, remedy: string): ConfigError =>
  new ConfigError(
    `${file}, row ${row}, column ${column}: ${JSON.stringify(value)} cannot be read; nothing was imported`,
    {
      field: column,
      remedy,
    },
  )

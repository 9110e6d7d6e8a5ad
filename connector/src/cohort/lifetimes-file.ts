import type { Lifetime } from '@perennial/shared/ledger/cohorts/lifetime'
import { ConfigError } from '../errors.ts'
import { type CsvRow, type CsvTable, columnAt, readCsv } from './csv-table.ts'
import { decimal } from './decimal.ts'

/** Which column is what. */
export interface LifetimeColumns {
  time: string
  event: string
  /** What the event cell holds for one who left; null when it holds 1, 0, true or false. */
  eventValue: string | null
  group: string | null
  entry: string | null
}

export interface LifetimesRead {
  /** By group, the groups in order; all in one group, `all`, when none was asked for. */
  groups: Map<string, Lifetime[]>
  warnings: string[]
}

/** Reads lifetimes. A cell that cannot be read refuses the file, naming line, column and value. */
export async function readLifetimes(file: string, columns: LifetimeColumns): Promise<LifetimesRead> {
  const table = await readCsv(file, '--lifetimes')
  const read = lifetimeReader(table, columns)
  const groupAt = columns.group === null ? null : columnAt(table, columns.group, '--group')
  const groups = Map.groupBy(table.rows, row => (groupAt === null ? 'all' : filled(table, row, groupAt)))
  return {
    groups: new Map([...groups].sort(byName).map(([group, rows]) => [group, rows.map(read)])),
    warnings: eventWarnings(table, columns),
  }
}

function lifetimeReader(table: CsvTable, columns: LifetimeColumns): (row: CsvRow) => Lifetime {
  const timeAt = columnAt(table, columns.time, '--time')
  const eventAt = columnAt(table, columns.event, '--event')
  const entryAt = columns.entry === null ? null : columnAt(table, columns.entry, '--entry')
  return row => {
    const time = lengthIn(table, row, timeAt)
    const entry = entryAt === null ? null : lengthIn(table, row, entryAt)
    if (entry !== null && entry >= time)
      throw unreadable(
        table,
        row,
        entryAt!,
        `is not before its time, ${time}`,
        'give the age at entry, below the time',
      )
    return { time, event: eventIn(table, row, eventAt, columns.eventValue), entry }
  }
}

function lengthIn(table: CsvTable, row: CsvRow, at: number): number {
  const value = decimal(filled(table, row, at))
  if (value !== null && value >= 0) return value
  throw unreadable(table, row, at, 'is not a length of time', 'write a number of 0 or more')
}

function eventIn(table: CsvTable, row: CsvRow, at: number, eventValue: string | null): boolean {
  const text = filled(table, row, at)
  if (eventValue !== null) return text === eventValue
  if (/^(1|true)$/i.test(text)) return true
  if (/^(0|false)$/i.test(text)) return false
  throw unreadable(
    table,
    row,
    at,
    'is neither 1, 0, true nor false',
    `say which value means that the customer left, e.g. --event ${table.header[at]}=${text}`,
  )
}

function filled(table: CsvTable, row: CsvRow, at: number): string {
  if (row.cells[at] !== '') return row.cells[at]!
  throw unreadable(
    table,
    row,
    at,
    'is empty',
    'fill the cell, or leave the row out: what is unknown is not assumed',
  )
}

const unreadable = (
  { file, header }: CsvTable,
  { line, cells }: CsvRow,
  at: number,
  because: string,
  remedy: string,
) =>
  new ConfigError(`${file}, line ${line}, column ${header[at]}: ${JSON.stringify(cells[at])} ${because}`, {
    field: header[at]!,
    remedy,
  })

/** A value that no row holds may be a slip; or nobody has left yet. */
function eventWarnings({ rows, header }: CsvTable, { event, eventValue }: LifetimeColumns): string[] {
  const found = new Set(rows.map(({ cells }) => cells[header.indexOf(event)]!))
  if (eventValue === null || found.has(eventValue)) return []
  const values = [...found].slice(0, 5).join(', ')
  return [`no row has ${event}=${eventValue}, so nobody counts as gone; found: ${values}`]
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one.localeCompare(other, 'en', { numeric: true })

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { ConfigError } from '../../../connector/src/errors.ts'

/** One CSV file: rows by column name, numbered as a spreadsheet shows them (the header is row 1). */
export interface Table {
  file: string
  rows: Row[]
}

export interface Row {
  number: number
  cells: Record<string, string>
}

/** Where a row stands, for messages. */
export interface Source {
  file: string
  row: number
}

export const source = ({ file }: Table, row: Row): Source => ({ file, row: row.number })

/** Reads a CSV file that must have the given columns; others are ignored. */
export async function readTable(dir: string, file: string, columns: readonly string[]): Promise<Table> {
  const text = await readFile(join(dir, file), 'utf8').catch((cause: unknown) => {
    throw new ConfigError(`${file} cannot be read from ${dir}`, {
      field: '--data',
      remedy: `name the folder that holds ${file} and the files that belong to it`,
      cause,
    })
  })
  const records: Record<string, string>[] = parse(text, { columns: true, bom: true, skip_empty_lines: true })
  const missing = columns.filter(column => records[0] !== undefined && !(column in records[0]))
  if (missing.length > 0) {
    const remedy = 'save the file again with its original header'
    throw new ConfigError(`${file} has no column ${missing.join(', ')}`, { field: '--data', remedy })
  }
  return { file, rows: records.map((cells, at) => ({ number: at + 2, cells })) }
}

/** TRUE, true, True: spreadsheets change the case. */
export function flag(table: Table, { number, cells }: Row, column: string): boolean {
  const value = cells[column]!.trim().toLowerCase()
  if (value === 'true' || value === 'false') return value === 'true'
  throw unreadable(table, number, column, cells[column]!, 'write true or false')
}

/** A number without the decoration spreadsheets add ("27.0" and "27" are one); null when empty. */
export function number(table: Table, { number: at, cells }: Row, column: string): number | null {
  const text = cells[column]!.trim()
  if (text === '') return null
  const value = Number(text)
  if (Number.isFinite(value)) return value
  throw unreadable(table, at, column, text, 'write digits with a decimal point')
}

export const unreadable = (table: Table, at: number, column: string, value: string, remedy: string) =>
  new ConfigError(`${table.file} row ${at}: ${column} "${value}" cannot be read`, {
    field: `${table.file}:${column}`,
    remedy,
  })

/** Several of them, one after the other: of what is wrong with a folder the first is named, always the same. */
export async function readTables(
  dir: string,
  wanted: readonly (readonly [file: string, columns: readonly string[]])[],
): Promise<Table[]> {
  const tables: Table[] = []
  for (const [file, columns] of wanted) tables.push(await readTable(dir, file, columns))
  return tables
}

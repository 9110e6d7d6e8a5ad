import { type Encoded, encoded } from '@perennial/shared/risk/evaluation/encoded'
import type { RawColumn } from '@perennial/shared/risk/evaluation/raw-column'
import { type CsvTable, columnAt, readCsv } from '../cohort/csv-table.ts'
import { ConfigError } from '../errors.ts'
import { rawColumn } from './raw-column.ts'

/** What a file is asked. */
export interface RiskFileQuestion {
  file: string
  id: string
  /** The column that tells the outcome, and its value where it happened. */
  label: { column: string; value: string }
  /** Columns that are not to be looked at. */
  drop: readonly string[]
}

/** A file as decisions, each with what was known of it. */
export interface RiskFile extends Encoded {
  idColumn: string
  ids: string[]
  happened: boolean[]
  /** The columns before encoding. */
  raw: RawColumn[]
  warnings: string[]
}

/** Reads decisions. Rows without an outcome are left out; a file in which all ended alike is refused. */
export async function readRiskFile(question: RiskFileQuestion): Promise<RiskFile> {
  const table = await readCsv(question.file, '--csv')
  const idAt = columnAt(table, question.id, '--id')
  const labelAt = columnAt(table, question.label.column, '--label')
  const dropped = question.drop.map(name => columnAt(table, name, '--drop'))
  const decided = { ...table, rows: table.rows.filter(({ cells }) => cells[labelAt] !== '') }
  checkOutcomes(decided, labelAt, question)
  const ids = decided.rows.map(row => idIn(decided, row, idAt))
  const read = table.header.flatMap((_, at) =>
    at === idAt || at === labelAt || dropped.includes(at) ? [] : [rawColumn(decided, at)],
  )
  const raw = read.map(({ column }) => column)
  const made = encoded(raw, ids.length)
  return {
    ...made,
    idColumn: question.id,
    ids,
    happened: decided.rows.map(({ cells }) => cells[labelAt] === question.label.value),
    raw,
    warnings: [
      ...undecided(table.rows.length - decided.rows.length, question.label.column),
      ...duplicates(ids, question.id),
      ...read.flatMap(({ warning }) => warning ?? []),
      ...made.dropped.map(({ column, because }) => `column ${column} is not used: ${because}`),
    ],
  }
}

function checkOutcomes({ file, rows }: CsvTable, at: number, { label }: RiskFileQuestion): void {
  const found = new Set(rows.map(({ cells }) => cells[at]!))
  if (found.has(label.value) && found.size > 1) return
  const values = [...found].slice(0, 5).join(', ')
  const which = found.has(label.value) ? 'every row of' : 'no row of'
  throw new ConfigError(`--label: ${which} ${file} has ${label.column}=${label.value}`, {
    field: '--label',
    remedy: `a model needs rows of both outcomes; the column holds: ${values || 'nothing'}`,
  })
}

function idIn({ file }: CsvTable, { line, cells }: CsvTable['rows'][number], at: number): string {
  if (cells[at] !== '') return cells[at]!
  throw new ConfigError(`--id: ${file}, line ${line} has no id`, {
    field: '--id',
    remedy: 'give every row an id, or name a column that is always filled',
  })
}

const undecided = (rows: number, column: string): string[] =>
  rows === 0 ? [] : [`${rows} rows without a value in ${column} are left out: they are not decided yet`]

function duplicates(ids: readonly string[], column: string): string[] {
  const rows = ids.length - new Set(ids).size
  return rows === 0
    ? []
    : [`${rows} rows repeat an id of column ${column}; rows of one id are always tested together`]
}

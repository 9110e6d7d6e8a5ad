import { survivorFault } from '@perennial/shared/ledger/cohorts/survivor-fault'
import { ConfigError } from '../errors.ts'
import { decimal } from './decimal.ts'

/** A cell of a file, for messages. */
export interface Cell {
  file: string
  row: number
  column: string
  text: string
}

/** Survivors of one cohort as a file has them, period 0 first, each with the cell it stands in. */
export interface Series {
  name: string
  values: number[]
  cells: Cell[]
}

/** Reads cells as survivors. Empty cells at the end are periods that have not come yet. */
export function seriesOf(
  name: string,
  cells: readonly Cell[],
  read: (cell: Cell, period: number) => number,
): Series {
  const seen = cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1)
  if (seen.length === 0) throw refused(cells[0]!, 0, 'is empty', 'give the survivors from period 0 on')
  const values = seen.map(read)
  const fault = survivorFault(values)
  if (fault) throw refused(seen[fault.period]!, fault.period, fault.because, 'correct the value')
  return { name, values, cells: seen }
}

export function numberIn(cell: Cell, period: number, unit = ''): number {
  const value = decimal(cell.text.replace(unit, '').trimEnd())
  if (value !== null) return value
  throw refused(cell, period, 'is not a number', 'write digits with a decimal point')
}

/** Data that cannot be survivors: names row (the header being row 1), period, column and value. */
export const refused = (
  { file, row, column, text }: Cell,
  period: number,
  because: string,
  remedy: string,
): ConfigError =>
  new ConfigError(
    `${file}, row ${row} (period ${period}), column ${column}: ${JSON.stringify(text)} ${because}`,
    { field: column, remedy },
  )

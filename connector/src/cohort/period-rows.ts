import type { CsvTable } from './csv-table.ts'
import { decimal } from './decimal.ts'
import { type Cell, refused } from './series.ts'

/** Whether the first column holds the period: it then starts at 0, where no survivors do. */
export const hasPeriods = ({ header, rows }: CsvTable): boolean =>
  header.length > 1 && decimal(rows[0]!.cells[0]!) === 0

/** Refuses a file whose rows are not periods 0, 1, 2, ... */
export function checkPeriods(table: CsvTable): void {
  for (const [period, cell] of columnCells(table, 0).entries())
    if (decimal(cell.text) !== period)
      throw refused(cell, period, `is not period ${period}`, 'give every period a row: 0, 1, 2, ...')
}

/** The cells of a column from top to bottom. */
export const columnCells = ({ file, header, rows }: CsvTable, at: number): Cell[] =>
  rows.map(({ line, cells }) => ({ file, row: line, column: header[at]!, text: cells[at]! }))

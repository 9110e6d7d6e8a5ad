import type { RawColumn } from '@perennial/shared/risk/evaluation/raw-column'
import type { CsvTable } from '../cohort/csv-table.ts'
import { decimal } from '../cohort/decimal.ts'

/** What programs write where they have no number. */
const noNumber = /^(nan|null|none|n\/a|#n\/a|-|\?)$/i
/** A column is one of numbers when this share of its filled cells are. */
const mostly = 0.9

/** A column of a file: numbers where nearly all its cells are, the others then counting as unknown; else texts. */
export function rawColumn({ header, rows }: CsvTable, at: number): { column: RawColumn; warning?: string } {
  const name = header[at]!
  const cells = rows.map(({ cells: all }) => all[at]!)
  const numbers = cells.map(decimal)
  const filled = cells.filter(cell => cell !== '' && !noNumber.test(cell)).length
  const known = numbers.filter(number => number !== null).length
  if (known === 0 || known < mostly * filled)
    return { column: { name, values: cells.map(cell => (cell === '' ? null : cell)) } }
  const strange = rows.filter(({ cells: all }, row) => all[at] !== '' && numbers[row] === null)
  return { column: { name, values: numbers }, ...(strange[0] && { warning: notNumbers(name, at, strange) }) }
}

const notNumbers = (name: string, at: number, rows: CsvTable['rows']): string =>
  `column ${name} has ${rows.length} cells that are not numbers, which count as unknown; the first is ${JSON.stringify(rows[0]!.cells[at])} in line ${rows[0]!.line}`

import { ConfigError } from '../errors.ts'
import { type CsvTable, columnAt, readCsv } from './csv-table.ts'
import { checkPeriods, columnCells } from './period-rows.ts'
import { type Cell, numberIn, refused, type Series, seriesOf } from './series.ts'

/**
 * One column of a file with a row for each period 0, 1, 2, ...: the share that survives, as a percentage when it
 * starts at 100 and as a fraction when it starts at 1. The first column is the period unless it is the only one.
 * Values come back as fractions.
 */
export async function readSurvival(file: string, column: string | undefined): Promise<Series> {
  const table = await readCsv(file, '--survival')
  const at = chosenColumn(table, column)
  if (table.header.length > 1) checkPeriods(table)
  const cells = columnCells(table, at)
  const whole = wholeOf(cells[0]!)
  const series = seriesOf(table.header[at]!, cells, shareIn)
  return { ...series, values: series.values.map(value => value / whole) }
}

function chosenColumn(table: CsvTable, asked: string | undefined): number {
  const { header, file } = table
  const first = header.length > 1 ? 1 : 0
  const at = asked === undefined ? first : columnAt(table, asked, '--column')
  if (at >= first && (asked !== undefined || header.length <= 2)) return at
  const message =
    asked === undefined ? `--column: ${file} has several` : `--column: ${asked} is the period of ${file}`
  throw new ConfigError(message, { field: '--column', remedy: `name one of: ${header.slice(1).join(', ')}` })
}

/** What everybody is in the column's unit. */
function wholeOf(start: Cell): number {
  const whole = shareIn(start)
  if (whole === 100 || whole === 1) return whole
  throw refused(start, 0, 'is not where a survival curve starts', 'start with 100 (percent) or 1 (fractions)')
}

const shareIn = (cell: Cell, period = 0): number => numberIn(cell, period, '%')

import { ConfigError } from '../errors.ts'
import { type CsvTable, readCsv } from './csv-table.ts'
import { checkPeriods, columnCells, hasPeriods } from './period-rows.ts'
import { type Cell, numberIn, refused, type Series, seriesOf } from './series.ts'

/**
 * Customers left of several cohorts. A column for each cohort, headed by its name, a row for each period 0, 1, 2,
 * ..., with or without a first column that counts the periods; or, when the first column is headed `cohort`, a row
 * for each cohort and a column for each period. Cells of periods that have not come yet are empty.
 */
export async function readCohorts(file: string): Promise<Series[]> {
  const table = await readCsv(file, '--cohorts')
  return table.header[0]!.toLowerCase() === 'cohort' ? cohortRows(table) : cohortColumns(table)
}

function cohortColumns(table: CsvTable): Series[] {
  const periods = hasPeriods(table)
  if (periods) checkPeriods(table)
  return table.header
    .map((name, at) => ({ name, at }))
    .slice(periods ? 1 : 0)
    .map(({ name, at }) => counted(name, columnCells(table, at)))
}

function cohortRows({ file, header, rows }: CsvTable): Series[] {
  const [, ...periods] = header
  const wrong = periods.findIndex((name, at) => Number(/\d+$/.exec(name)?.[0]) !== at)
  if (wrong >= 0 || periods.length === 0)
    throw new ConfigError(
      `${file}, row 1: column ${JSON.stringify(periods[wrong] ?? '')} is not period ${Math.max(0, wrong)}`,
      {
        field: file,
        remedy: 'after cohort, head the columns with the periods: 0, 1, 2, ...',
      },
    )
  return rows.map(({ line, cells: [name, ...texts] }) =>
    counted(
      name!,
      texts.map((text, at) => ({ file, row: line, column: periods[at]!, text })),
    ),
  )
}

function counted(name: string, cells: readonly Cell[]): Series {
  const series = seriesOf(name, cells, customersIn)
  if (series.values[0]! > 0) return series
  throw refused(cells[0]!, 0, 'is no cohort', 'leave out cohorts that never had a customer')
}

function customersIn(cell: Cell, period: number): number {
  const customers = numberIn(cell, period)
  if (Number.isInteger(customers)) return customers
  const remedy = 'give numbers of customers here; shares go with --survival'
  throw refused(cell, period, 'is not a number of customers', remedy)
}

import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type * as z from 'zod'
import { type CsvTable, readCsv } from '../../cohort/csv-table.ts'
import { validatedYaml } from '../../config/validated-yaml.ts'
import { ConfigError } from '../../errors.ts'
import type { ImportFormat, TableShape } from './import-format.ts'

/** What another tool's file says: `.csv` is a table, everything else YAML or JSON. */
export async function readSource(file: string, { schema, table }: ImportFormat): Promise<unknown> {
  if (extname(file).toLowerCase() !== '.csv') return validatedYaml(schema, await textOf(file), file)
  const parsed = schema.safeParse(fromTable(await readCsv(file, '--from'), table, file))
  if (parsed.success) return parsed.data
  throw misread(parsed.error.issues[0]!, file)
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError(`${file} cannot be read: ${cause.code}`, {
      field: '--from',
      remedy: 'check the path; it is given after --from NAME',
      cause,
    })
  })

type Row = Record<string, string | number | boolean>

/** Rows as the tree that YAML would hold. */
function fromTable(table: CsvTable, shape: TableShape, file: string): Record<string, unknown> {
  const rows = table.rows.map(({ cells }) => rowOf(table.header, cells))
  const name = basename(file, extname(file))
  if (shape.groups === null) return { [shape.name]: name, [shape.measures]: rows }
  const byGroup = Map.groupBy(rows, row => row[shape.groupColumns[0]!])
  const groups = [...byGroup.values()].map(own => ({
    ...only(own[0]!, key => shape.groupColumns.includes(key)),
    [shape.measures]: own.map(row => only(row, key => !shape.groupColumns.includes(key))),
  }))
  return { [shape.name]: name, [shape.groups]: groups }
}

/** Empty cells say nothing. */
const rowOf = (header: readonly string[], cells: readonly string[]): Row =>
  Object.fromEntries(
    header
      .map((name, at): [string, string] => [name, cells[at]!])
      .filter(([, cell]) => cell !== '')
      .map(([name, cell]) => [name, cellValue(cell)]),
  )

const cellValue = (cell: string): string | number | boolean =>
  /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : /^(true|false)$/i.test(cell) ? /^true$/i.test(cell) : cell

const only = (row: Row, wanted: (key: string) => boolean): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => wanted(key)))

function misread(issue: z.core.$ZodIssue, file: string): ConfigError {
  const unknown = issue.code === 'unrecognized_keys' ? `; there is no column ${issue.keys.join(', ')}` : ''
  return new ConfigError(`${file}: ${issue.path.join('.')}: ${issue.message}${unknown}`, {
    field: issue.path.join('.') || file,
    remedy: 'docs/SCORECARDS.md lists the columns of each tool',
  })
}

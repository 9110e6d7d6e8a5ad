import { readFile } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse/sync'
import { ConfigError } from '../errors.ts'

/** A CSV file as it stands. */
export interface CsvTable {
  file: string
  header: string[]
  rows: CsvRow[]
}

export interface CsvRow {
  /** Line of the file, the first being 1. */
  line: number
  cells: string[]
}

/** Reads a file whose first line is a header. A file that is not there is wrong use of `option`. */
export async function readCsv(file: string, option: string): Promise<CsvTable> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const message = `${option}: ${file} cannot be read: ${cause.code}`
    throw new ConfigError(message, { field: option, remedy: 'check the path', cause })
  })
  const [header, ...rows] = linesOf(file, text)
  if (header && rows.length > 0) return { file, header: header.cells, rows }
  throw new ConfigError(`${file} holds no rows`, {
    field: file,
    remedy: 'the first line names the columns, the data follow',
  })
}

function linesOf(file: string, text: string): CsvRow[] {
  const rows: CsvRow[] = []
  try {
    parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells })
        return null
      },
    })
    return rows
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw new ConfigError(`${file}, line ${cause.lines}: ${cause.message}`, {
      field: file,
      remedy: 'every row needs as many values as the header has columns, quoted where they hold a comma',
      cause,
    })
  }
}

/** Where a column stands. A name that the header does not hold is wrong use of `option`. */
export function columnAt({ file, header }: CsvTable, name: string, option: string): number {
  const at = header.indexOf(name)
  if (at >= 0) return at
  throw new ConfigError(`${option}: ${file} has no column ${JSON.stringify(name)}`, {
    field: option,
    remedy: `name one of: ${header.join(', ')}`,
  })
}

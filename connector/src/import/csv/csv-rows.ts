import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { ConfigError } from '../../errors.ts'

export interface CsvRow {
  cells: readonly string[]
  /** The line of the file on which the row ends. */
  line: number
}

/** The rows of a CSV file as they stand, the header first. `onBytes` hears how much of the file has been read. */
export async function* csvRows(
  file: string,
  delimiter: string,
  onBytes: (read: number) => void = () => undefined,
): AsyncGenerator<CsvRow> {
  const input = createReadStream(file, { highWaterMark: 256 * 1024 })
  const parser = parse({ bom: true, trim: true, skip_empty_lines: true, delimiter, info: true })
  try {
    // the pipeline hands a failure to read the file on to the parser, where the loop meets it
    const rows = pipeline(input, parser, () => undefined) as AsyncIterable<{ record: string[]; info: Info }>
    for await (const { record, info } of rows) {
      onBytes(input.bytesRead)
      yield { cells: record, line: info.lines }
    }
  } catch (error) {
    throw refusalOf(file, error)
  }
}

function refusalOf(file: string, error: unknown): unknown {
  if (error instanceof CsvError)
    return new ConfigError(`${file}, line ${error.lines}: ${error.message}; nothing was imported`, {
      field: 'file',
      remedy: 'every row needs as many values as the header has columns, quoted where they hold a comma',
      cause: error,
    })
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return new ConfigError(`${file} cannot be read: ${code}`, {
    field: 'file',
    remedy: 'check the path',
    cause: error,
  })
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type CsvRow, csvRows } from '../csv/csv-rows.ts'
import { dayOrders } from '../days/day-orders.ts'
import type { FactKind } from '../kinds/fact-kind.ts'
import { factKinds } from '../kinds/fact-kinds.ts'
import { type Columns, columnsOf } from '../mapping/columns-of.ts'
import type { MappedFile } from '../mapping/mapping-file.ts'
import { FileRow } from '../row/file-row.ts'
import { stagedLine } from './staged-line.ts'
import { noteFile, stagedColumns } from './staging.ts'

export interface SourceFile {
  /** Its place in the mapping. */
  no: number
  mapped: MappedFile
  path: string
  delimiter: string
  timeZone: string
  currency: string
  /** Where the mapping says something about the file, for messages. */
  placeOf(...path: string[]): string
}

/** How far reading has come. */
export type Heard = (rows: number, bytes: number) => void

/** Copies a file into the staging table, its rows numbered from `first` on. Answers how many it has. */
export async function loadFile(
  client: pg.PoolClient,
  file: SourceFile,
  first: number,
  heard: Heard,
): Promise<number> {
  const columns = await columnsIn(file)
  const row = new FileRow({ ...columns, orders: await ordersOf(file, columns) })
  await noteFile(client, file.no, file.mapped, columns.columns)
  let rows = 0
  const counted = inChunks(stagedLines(file, row, first, heard), n => {
    rows += n
  })
  await pipeline(Readable.from(counted), client.query(copyFrom(`copy staged (${stagedColumns}) from stdin`)))
  return rows
}

async function* stagedLines(
  file: SourceFile,
  row: FileRow,
  first: number,
  heard: Heard,
): AsyncGenerator<string> {
  const kind: FactKind = factKinds[file.mapped.kind]
  let rows = 0
  let bytes = 0
  const read = (now: number): void => {
    bytes = now
  }
  for await (const { cells, line } of dataRows(file, read)) {
    row.turnTo(cells, line)
    const fact = kind.read(row)
    yield stagedLine(first + rows, { fileNo: file.no, line, kind: kind.stored }, fact, row.oddities)
    rows += 1
    if (rows % heardEvery === 0) heard(rows, bytes)
  }
  heard(rows, bytes)
}

const heardEvery = 1000
/** A line by itself would be a message by itself, to the stream and to the server. */
const linesAtOnce = 1000

async function* inChunks(
  lines: AsyncIterable<string>,
  onChunk: (lines: number) => void,
): AsyncGenerator<string> {
  let chunk: string[] = []
  for await (const line of lines) {
    if (chunk.push(line) < linesAtOnce) continue
    onChunk(chunk.length)
    yield chunk.join('')
    chunk = []
  }
  onChunk(chunk.length)
  yield chunk.join('')
}

async function columnsIn(file: SourceFile): Promise<Columns> {
  for await (const { cells } of csvRows(file.path, file.delimiter))
    return columnsOf(file.mapped, cells, file, file.placeOf)
  return columnsOf(file.mapped, [], file, file.placeOf)
}

async function ordersOf(file: SourceFile, { unproven, told }: Columns) {
  const rows = dataRows(file, () => undefined)
  const proven = unproven.length === 0 ? [] : await dayOrders(file.mapped.file, unproven, rows)
  return new Map([...told, ...proven])
}

async function* dataRows(file: SourceFile, onBytes: (read: number) => void): AsyncGenerator<CsvRow> {
  let header = true
  for await (const row of csvRows(file.path, file.delimiter, onBytes)) {
    if (!header) yield row
    header = false
  }
}

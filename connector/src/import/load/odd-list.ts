import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { type OddKindOfFact, oddKinds } from '../odd-kinds.ts'

/** A row that makes no sense by itself or beside others, and what was done about it. */
export interface OddValue {
  file: string
  line: number
  column: string
  value: string
  done: string
}

export interface OddRows {
  counts: Partial<Record<OddKindOfFact, number>>
  samples: Partial<Record<OddKindOfFact, OddValue[]>>
  byFile: Map<number, number>
}

const samples = 5

const shown = `
  select o.kind, o.file_no, f.file, o.line, coalesce(f.columns->>o.field, o.field) as "column", o.value
    from odd o join staged_file f on f.file_no = o.file_no`

/** How many there are, and the first few of each kind. */
export async function oddRows(client: pg.PoolClient): Promise<OddRows> {
  const [counts, byFile, first] = [
    await client.query<{ kind: OddKindOfFact; n: number }>(
      'select kind, count(*)::int as n from odd group by kind order by kind',
    ),
    await client.query<{ no: number; n: number }>(
      'select file_no as no, count(*)::int as n from odd group by file_no',
    ),
    await client.query<OddValue & { kind: OddKindOfFact }>(
      `select kind, file, line, "column", value from (
         select *, row_number() over (partition by kind order by file_no, line) as at from (${shown}) s) numbered
       where at <= ${samples} order by kind, at`,
    ),
  ]
  return {
    counts: Object.fromEntries(counts.rows.map(({ kind, n }) => [kind, n])),
    byFile: new Map(byFile.rows.map(({ no, n }) => [no, n])),
    samples: Object.fromEntries(
      [...Map.groupBy(first.rows, ({ kind }) => kind)].map(([kind, rows]) => [
        kind,
        rows.map(({ file, line, column, value }) => ({
          file,
          line,
          column,
          value,
          done: oddKinds[kind].done,
        })),
      ]),
    ),
  }
}

/** Writes all of them to a file of its own, which takes its name once the import has succeeded. */
export async function listOdd(
  client: pg.PoolClient,
  home: string,
  source: string,
): Promise<{ path: string; keep(): Promise<void> }> {
  const folder = join(home, 'imports')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${source.replace(/[^\w.-]+/g, '-')}-odd.csv`)
  await pipeline(Readable.from(lines(client)), createWriteStream(`${path}.unfinished`))
  return { path, keep: () => rename(`${path}.unfinished`, path) }
}

const rowsAtOnce = 5000

async function* lines(client: pg.PoolClient): AsyncGenerator<string> {
  yield 'kind,file,line,column,value,means,done\n'
  await client.query(`declare listed cursor for ${shown} order by o.kind, o.file_no, o.line`)
  for (;;) {
    const { rows } = await client.query<OddValue & { kind: OddKindOfFact }>(`fetch ${rowsAtOnce} from listed`)
    if (rows.length === 0) return
    yield rows.map(odd => `${cells(odd).map(quoted).join(',')}\n`).join('')
  }
}

const cells = ({ kind, file, line, column, value }: OddValue & { kind: OddKindOfFact }): string[] => [
  kind,
  file,
  String(line),
  column,
  value,
  oddKinds[kind].means,
  oddKinds[kind].done,
]

/** A cell that a spreadsheet would take for a formula is given a leading quote. */
function quoted(value: string): string {
  const safe = /^[=@\t\r]|^[+-](?!\d)/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

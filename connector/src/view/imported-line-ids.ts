import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { ImportedRow } from './imported-versions.ts'

/** The id a line of a source goes by: its key, with the source before it where several sources use the same key. */
export type LineId = (source: string, key: string) => string

/** The ids of the lines in some rows, and of those they replace. */
export async function lineIds(tx: Tx, portalId: string, rows: readonly ImportedRow[]): Promise<LineId> {
  const named = rows
    .filter(({ kind }) => kind === 'contract')
    .flatMap(({ key, content }) => [key, ...replaced(content)])
  await noteSharedKeys(tx, portalId)
  const { rows: found } = await sql<{ key: string }>`
    select key from imported_shared_key where key = any(${named}::text[])`.execute(tx)
  const shared = new Set(found.map(({ key }) => key))
  return (source, key) => (shared.has(key) ? `${source}:${key}` : key)
}

export const replaced = (content: Record<string, unknown>): string[] =>
  (content.replaces as string[] | undefined) ?? []

/** Whatever is known when: an id must not change with the day that is asked about. Once in a transaction. */
async function noteSharedKeys(tx: Tx, portalId: string): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('pg_temp.imported_shared_key') is not null as there`.execute(tx)
  if (rows[0]!.there) return
  await sql`
    create temp table imported_shared_key on commit drop as
      select key from imported where portal_id = ${portalId} and kind = 'contract' and (
        select min(source) <> max(source) from imported where portal_id = ${portalId} and kind = 'contract')
      group by key having min(source) <> max(source)`.execute(tx)
  await sql`create index on imported_shared_key (key)`.execute(tx)
}

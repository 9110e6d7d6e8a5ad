import { sql } from 'kysely'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** The properties a kind was last listed with; null before its first listing. A mirror lacks all others. */
export async function askedProperties(tx: Tx, portalId: string, kind: RecordKind): Promise<string[] | null> {
  const { rows } = await sql<{ properties: string[] }>`
    select properties from asked where portal_id = ${portalId} and kind = ${kind}`.execute(tx)
  return rows[0]?.properties ?? null
}

export async function saveAsked(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  properties: readonly string[],
): Promise<void> {
  await sql`
    insert into asked (portal_id, kind, properties) values (${portalId}, ${kind}, ${[...properties].sort()}::text[])
    on conflict (portal_id, kind) do update set properties = excluded.properties`.execute(tx)
}

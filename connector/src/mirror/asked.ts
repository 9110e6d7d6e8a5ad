import { sql } from 'kysely'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** Whether a kind was last listed with just these properties. A mirror lacks all others. */
export async function wasAskedFor(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  properties: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select properties = ${[...properties].sort()}::text[] as same from asked
    where portal_id = ${portalId} and kind = ${kind}`.execute(tx)
  return rows[0]?.same ?? false
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

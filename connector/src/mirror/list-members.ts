import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** Takes over who is on a list now. Answers the ids that came or went. */
export async function replaceMembers(
  tx: Tx,
  portalId: string,
  listId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with fresh as (
      select distinct unnest(${ids}::text[]) as id
    ), went as (
      delete from list_member m where portal_id = ${portalId} and list_id = ${listId}
        and not exists (select 1 from fresh where fresh.id = m.record_id)
      returning record_id as id
    ), came as (
      insert into list_member (portal_id, list_id, record_id) select ${portalId}, ${listId}, id from fresh
      on conflict (portal_id, list_id, record_id) do nothing
      returning record_id as id
    )
    select id from went union all select id from came`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Who was on a list when it was last read, in order of id. */
export async function membersOf(tx: Tx, portalId: string, listId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from list_member where portal_id = ${portalId} and list_id = ${listId} order by 1`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

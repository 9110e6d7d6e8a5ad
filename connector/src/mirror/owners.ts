import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** A user of the CRM who may own records. */
export interface MirroredOwner {
  id: string
  name: string
  email: string | null
  userId: string | null
  teamIds: readonly string[]
  /** Left the firm: a name and nothing more. */
  archived: boolean
}

/** Takes over who may own records now. Whoever left keeps a name, and is neither a user nor on a team. */
export async function replaceOwners(
  tx: Tx,
  portalId: string,
  owners: readonly MirroredOwner[],
): Promise<void> {
  const rows = owners.map(({ id, name, email, userId, teamIds, archived }) =>
    archived
      ? { id, name: name || email, email: null, userId: null, teamIds: [], archived }
      : { id, name, email, userId, teamIds, archived },
  )
  await sql`delete from crm_owner where portal_id = ${portalId}`.execute(tx)
  await sql`
    insert into crm_owner (portal_id, owner_id, name, user_id, email, team_ids, archived)
    select ${portalId}, id, nullif(name, ''), "userId", lower(email), array(select json_array_elements_text("teamIds")), archived
    from json_to_recordset(${JSON.stringify(rows)}) as fresh(id text, name text, email text, "userId" text, "teamIds" json, archived boolean)`.execute(
    tx,
  )
}

/**
 * What the owner with this id, a column or value, is called within the portal at hand: by name, else by address, and that
 * they left. Where the CRM knows none, a number says that it is an owner's; anything else, a property of words, speaks for itself. A column
 * is to be named with its table: `owner_id` alone would be the owner's own.
 */
export const ownerNamed = (id: RawBuilder<unknown>): RawBuilder<string | null> => sql`coalesce(
  (select coalesce(o.name, o.email) || case when o.archived then ' (left)' else '' end from crm_owner o where o.owner_id = ${id}),
  case when ${id} ~ '^[0-9]+$' then 'Owner ' || ${id} else ${id} end)`

export async function ownerNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, ${ownerNamed(sql`id`)} as name from unnest(${ids}::text[]) as asked(id)`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The owners a signed user is, and those on a team with them; none for somebody who may own nothing. */
export async function teamOf(
  tx: Tx,
  portalId: string,
  { userId, userEmail }: { userId: string | null; userEmail: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with self as (
      select owner_id, team_ids from crm_owner
      where portal_id = ${portalId} and (user_id = ${userId}::text or email = lower(${userEmail}::text))
    )
    select distinct o.owner_id as id from crm_owner o, self
    where o.portal_id = ${portalId} and (o.owner_id = self.owner_id or o.team_ids && self.team_ids)
    order by 1`.execute(tx)
  return rows.map(({ id }) => id)
}

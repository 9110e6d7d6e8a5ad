import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** A user of the CRM who may own records. */
export interface MirroredOwner {
  id: string
  email: string | null
  userId: string | null
  teamIds: readonly string[]
}

/** Takes over who may own records now. */
export async function replaceOwners(
  tx: Tx,
  portalId: string,
  owners: readonly MirroredOwner[],
): Promise<void> {
  const rows = owners.map(({ id, email, userId, teamIds }) => ({ id, email, userId, teamIds }))
  await sql`delete from crm_owner where portal_id = ${portalId}`.execute(tx)
  await sql`
    insert into crm_owner (portal_id, owner_id, user_id, email, team_ids)
    select ${portalId}, id, "userId", lower(email), array(select json_array_elements_text("teamIds"))
    from json_to_recordset(${JSON.stringify(rows)}) as fresh(id text, email text, "userId" text, "teamIds" json)`.execute(
    tx,
  )
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

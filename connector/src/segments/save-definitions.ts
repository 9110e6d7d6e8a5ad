import type { Day } from '@perennial/shared/day'
import type { Segment } from '@perennial/shared/lifecycle/segment'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** Stores the conditions memberships are judged by from this day on, where they changed. One that is gone is ended, with its members. */
export async function saveDefinitions(
  tx: Tx,
  portalId: string,
  segments: readonly Segment[],
  on: Day,
): Promise<void> {
  const names = segments.map(({ name }) => name)
  const { rows: gone } = await sql<{ segment: string }>`
    select segment from (${latest(portalId)}) latest
    where condition is not null and not segment = any(${names}::text[])`.execute(tx)
  await append(tx, portalId, on, [
    ...segments.map(({ name, when }) => ({ segment: name, condition: when })),
    ...gone.map(({ segment }) => ({ segment, condition: null })),
  ])
  for (const { segment } of gone) await endMembers(tx, portalId, segment, on)
}

const latest = (portalId: string) => sql`
  select distinct on (segment) segment, sequence, condition from segment_definition
  where portal_id = ${portalId} order by segment, sequence desc`

const append = (tx: Tx, portalId: string, on: Day, definitions: readonly object[]) =>
  sql`
    insert into segment_definition (portal_id, segment, sequence, condition, on_day)
    select ${portalId}, d.segment, coalesce(last.sequence, 0) + 1, nullif(d.condition, 'null'::jsonb), ${on}::date
    from json_to_recordset(${JSON.stringify(definitions)}::json) as d(segment text, condition jsonb)
    left join (${latest(portalId)}) last on last.segment = d.segment
    where nullif(d.condition, 'null'::jsonb) is distinct from last.condition
    on conflict do nothing`.execute(tx)

const endMembers = (tx: Tx, portalId: string, segment: string, on: Day) =>
  sql`
    insert into segment_membership (portal_id, segment, account_id, sequence, on_day, member)
    select ${portalId}, ${segment}, account_id, sequence + 1, ${on}::date, false from (
      select distinct on (account_id) account_id, sequence, member from segment_membership
      where portal_id = ${portalId} and segment = ${segment} order by account_id, sequence desc) last
    where member is distinct from false`.execute(tx)

import { type RawBuilder, sql } from 'kysely'
import type { CrmRecord, RecordKind, Removal } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** Marks archived records; what was concluded about them stays. Returns the ids newly marked. */
export async function tombstone(tx: Tx, portalId: string, removals: readonly Removal[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update record r set archived_at = gone.at
    from json_to_recordset(${JSON.stringify(removals.map(({ kind, id, archivedAt }) => ({ k: kind, i: id, at: archivedAt })))}::json)
      as gone(k text, i text, at timestamptz)
    where r.portal_id = ${portalId} and r.kind = gone.k and r.id = gone.i and r.archived_at is null
      and r.updated_at <= gone.at
    returning r.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Follows merges: the absorbed ids, and what they had absorbed before, become aliases of the survivor;
 * their links go over to it, their records leave the mirror's present.
 */
export async function followMerges(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  records: readonly CrmRecord[],
): Promise<string[]> {
  const pairs = records.flatMap(({ id, mergedIds }) =>
    mergedIds.filter(old => old !== id).map(old => ({ o: old, i: id })),
  )
  if (pairs.length === 0) return []
  const merged = sql`json_to_recordset(${JSON.stringify(pairs)}::json) as m(o text, i text)`
  await sql`
    insert into alias (portal_id, kind, old_id, id) select distinct on (o) ${portalId}, ${kind}, o, i from ${merged}
    on conflict (portal_id, kind, old_id) do update set id = excluded.id where alias.id <> excluded.id`.execute(
    tx,
  )
  await sql`
    update alias a set id = m.i from ${merged}
    where a.portal_id = ${portalId} and a.kind = ${kind} and a.id = m.o`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    update record r set archived_at = r.updated_at, merged_into = m.i from ${merged}
    where r.portal_id = ${portalId} and r.kind = ${kind} and r.id = m.o and r.merged_into is distinct from m.i
    returning r.id`.execute(tx)
  const absorbed = rows.map(({ id }) => id)
  if (absorbed.length > 0) await moveLinks(tx, portalId, kind, merged, absorbed)
  return absorbed
}

/** The survivor of a merge takes over every link of those it absorbed. */
async function moveLinks(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  merged: RawBuilder<unknown>,
  absorbed: readonly string[],
): Promise<void> {
  await sql`
    with survivor as (
      select m.o as old, m.i as id from ${merged}
    ), gone as (
      delete from link where portal_id = ${portalId}
        and ((from_kind = ${kind} and from_id = any(${absorbed}::text[])) or (to_kind = ${kind} and to_id = any(${absorbed}::text[])))
      returning *
    ), moved as (
      select from_kind, coalesce(f.id, from_id) as from_id, to_kind, coalesce(t.id, to_id) as to_id, labels
      from gone
      left join survivor f on from_kind = ${kind} and f.old = from_id
      left join survivor t on to_kind = ${kind} and t.old = to_id
    )
    insert into link (portal_id, from_kind, from_id, to_kind, to_id, labels)
    select ${portalId}, * from moved where (from_kind, from_id) <> (to_kind, to_id)
    on conflict do nothing`.execute(tx)
}

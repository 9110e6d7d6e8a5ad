import { sql } from 'kysely'
import { noFacts } from '../config/mirrored.ts'
import type { CrmRecord, RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/**
 * The records of a page whose facts differ from the mirror, and those of them whose versioned
 * properties differ. Asked before the page is written, so that links and history can be fetched first
 * and everything saved at once.
 */
export async function differing(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  records: readonly CrmRecord[],
  versioned: readonly string[],
): Promise<{ ids: string[]; versionedIds: string[] }> {
  const rows = records.map(({ id, properties }) => ({ i: id, p: properties }))
  const { rows: found } = await sql<{ id: string; versioned: boolean }>`
    select p.i as id, ${versioned}::text[] <> '{}' and exists (
        select 1 from unnest(${versioned}::text[]) name where r.properties->>name is distinct from p.p->>name) as versioned
    from json_to_recordset(${JSON.stringify(rows)}::json) as p(i text, p jsonb)
    left join lateral (
      select id, properties, archived_at from record
      where portal_id = ${portalId} and kind = ${kind} and id = p.i offset 0) r on true
    where r.id is null or r.archived_at is not null
      or (r.properties - ${noFacts(kind)}::text[]) is distinct from (p.p - ${noFacts(kind)}::text[])`.execute(
    tx,
  )
  return {
    ids: found.map(({ id }) => id),
    versionedIds: found.filter(row => row.versioned).map(({ id }) => id),
  }
}

/** What became of one page of records. */
export interface Mirrored {
  seen: number
  /** Ids whose facts differ from what was mirrored; a change of only our own properties is our echo. */
  changed: string[]
  echoes: number
  added: number
}

/**
 * Writes a page into the mirror in one statement. A record that says nothing new is not written.
 * Known records are looked up one by one, by key: while a mirror grows faster than its statistics, a
 * planner that may choose reads all of it for every page.
 */
export async function upsertPage(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  records: readonly CrmRecord[],
): Promise<Mirrored> {
  if (records.length === 0) return { seen: 0, changed: [], echoes: 0, added: 0 }
  const { rows } = await sql<{ id: string; added: boolean; echo: boolean }>`
    with page as (
      select * from json_to_recordset(${JSON.stringify(latest(records).map(row))}::json)
        as r(id text, p jsonb, c timestamptz, u timestamptz)
    ), before as (
      select r.id, r.properties - ${noFacts(kind)}::text[] as facts, r.archived_at from page, lateral (
        select id, properties, archived_at from record
        where portal_id = ${portalId} and kind = ${kind} and id = page.id offset 0) r
    ), written as (
      insert into record as r (portal_id, kind, id, properties, created_at, updated_at)
      select ${portalId}, ${kind}, id, p, c, u from page order by id
      on conflict (portal_id, kind, id) do update
        set properties = excluded.properties, created_at = excluded.created_at,
            updated_at = excluded.updated_at, archived_at = null, merged_into = null
        where (r.properties, r.updated_at, r.archived_at) is distinct from
              (excluded.properties, excluded.updated_at, null)
          and (r.updated_at <= excluded.updated_at or r.archived_at is not null)
      returning id, properties - ${noFacts(kind)}::text[] as facts
    )
    select w.id, b.id is null as added, b.facts is not distinct from w.facts and b.archived_at is null and b.id is not null as echo
    from written w left join before b using (id)`.execute(tx)
  return {
    seen: records.length,
    changed: rows.filter(({ echo }) => !echo).map(({ id }) => id),
    echoes: rows.filter(({ echo }) => echo).length,
    added: rows.filter(({ added }) => added).length,
  }
}

const row = ({ id, properties, createdAt, updatedAt }: CrmRecord) => ({
  id,
  p: properties,
  c: createdAt,
  u: updatedAt,
})

/** A record that moved between pages may come twice; one statement may touch a row once. */
function latest(records: readonly CrmRecord[]): CrmRecord[] {
  const byId = new Map<string, CrmRecord>()
  for (const record of records) {
    const known = byId.get(record.id)
    if (!known || known.updatedAt <= record.updatedAt) byId.set(record.id, record)
  }
  return [...byId.values()]
}

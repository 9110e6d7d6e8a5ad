import { sql } from 'kysely'
import type { Outcome } from '../record.ts'
import type { Tx } from '../store/store.ts'
import { diff, type Values } from './diff.ts'

export type WrittenKind = 'company' | 'deal' | 'contact'

/** One record whose properties in the CRM differ from what should stand there. */
export interface Due {
  id: string
  desired: Values
  changes: Values
  /** The earliest event in the CRM that has not been written yet; null where no event is behind it. */
  eventAt: Date | null
}

/** The next records due, in order of id. Archived records are left alone. */
export async function nextDue(
  tx: Tx,
  portalId: string,
  kind: WrittenKind,
  after: string,
  most: number,
): Promise<Due[]> {
  const { rows } = await sql<{ id: string; desired: Values; standing: Values; eventAt: Date | null }>`
    select p.id, p.properties as desired, s.standing, p.event_at as "eventAt" ${due(portalId, kind)} and p.id > ${after}
    order by p.id limit ${most}`.execute(tx)
  return rows.map(({ id, desired, standing, eventAt }) => ({
    id,
    desired,
    changes: diff(desired, standing),
    eventAt,
  }))
}

/** How many records of a kind are due, and whether anything was ever written to the portal. */
export async function countDue(tx: Tx, portalId: string, kind: WrittenKind): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n ${due(portalId, kind)}`.execute(tx)
  return rows[0]!.n
}

/**
 * What stands in the CRM is what we last wrote, unless somebody changed the record since: then it is what
 * the mirror saw of our properties. A value that a person wrote over ours is put right again.
 */
const due = (portalId: string, kind: WrittenKind) => sql`
  from projection p
  join record r on r.portal_id = p.portal_id and r.kind = p.kind and r.id = p.id and r.archived_at is null
  left join written w on w.portal_id = p.portal_id and w.kind = p.kind and w.id = p.id
  cross join lateral (
    select case
      when w.properties is null then '{}'
      when r.updated_at <= w.crm_updated_at then w.properties
      else w.properties || coalesce((
        select jsonb_object_agg(name, nullif(r.properties->>name, ''))
        from jsonb_object_keys(w.properties) name where r.properties ? name), '{}')
    end as standing) s
  where p.portal_id = ${portalId} and p.kind = ${kind}
    and jsonb_strip_nulls(p.properties) is distinct from jsonb_strip_nulls(s.standing)`

export async function wasEverWritten(tx: Tx, portalId: string): Promise<boolean> {
  const { rows } = await sql<{ ever: boolean }>`
    select exists (select 1 from written where portal_id = ${portalId}) as ever`.execute(tx)
  return rows[0]!.ever
}

/** Our properties are gone from the portal: nothing of ours stands there, and the next push asks again. */
export async function forgetWritten(tx: Tx, portalId: string): Promise<void> {
  await sql`delete from written where portal_id = ${portalId}`.execute(tx)
  await sql`delete from refusal where portal_id = ${portalId}`.execute(tx)
}

/** Saves the result of a batch: what now stands in the CRM, and what was refused. */
export async function settle(
  tx: Tx,
  portalId: string,
  kind: WrittenKind,
  batch: readonly Due[],
  outcomes: readonly Outcome[],
): Promise<void> {
  const desired = new Map(batch.map(({ id, desired }) => [id, desired]))
  const done = outcomes.flatMap(outcome =>
    outcome.ok ? [{ i: outcome.id, p: desired.get(outcome.id)!, u: outcome.updatedAt }] : [],
  )
  const refused = outcomes.flatMap(outcome =>
    outcome.ok ? [] : [{ i: outcome.id, c: outcome.category, m: outcome.message, r: outcome.correlationId }],
  )
  await sql`
    insert into written (portal_id, kind, id, properties, crm_updated_at)
    select ${portalId}, ${kind}, i, p, u from json_to_recordset(${JSON.stringify(done)}::json) as r(i text, p jsonb, u timestamptz)
    on conflict (portal_id, kind, id) do update
      set properties = excluded.properties, crm_updated_at = excluded.crm_updated_at, written_at = clock_timestamp()`.execute(
    tx,
  )
  const doneIds = done.map(({ i }) => i)
  await sql`
    update projection set event_at = null
    where portal_id = ${portalId} and kind = ${kind} and id = any(${doneIds}::text[]) and event_at is not null`.execute(
    tx,
  )
  await sql`delete from refusal where portal_id = ${portalId} and kind = ${kind} and id = any(${doneIds}::text[])`.execute(
    tx,
  )
  await sql`
    insert into refusal (portal_id, kind, id, category, message, correlation_id)
    select ${portalId}, ${kind}, i, c, m, r from json_to_recordset(${JSON.stringify(refused)}::json) as x(i text, c text, m text, r text)
    on conflict (portal_id, kind, id) do update
      set category = excluded.category, message = excluded.message, correlation_id = excluded.correlation_id,
          refused_at = clock_timestamp()`.execute(tx)
}

/**
 * After all that is due was tried, only what was refused still waits: a change that was undone before it was written, and one
 * of a record that is archived by now, leave no event behind.
 */
export async function forgetEvents(tx: Tx, portalId: string): Promise<void> {
  await sql`
    update projection p set event_at = null
    where portal_id = ${portalId} and event_at is not null and not exists (
      select 1 from refusal r where (r.portal_id, r.kind, r.id) = (p.portal_id, p.kind, p.id))`.execute(tx)
}

import { type RawBuilder, sql } from 'kysely'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** By id of a record: when the CRM says it was changed, as an ISO instant. */
export type Events = ReadonlyMap<string, string>

/**
 * Notes the accounts that the changed records belong to, until they have been scored again. An account
 * noted already is written once more: that holds it until this change is saved, so that nobody takes it off
 * the list who has not seen the change. Of several events the earliest is kept; a change without one has not come
 * from the CRM just now.
 */
export async function touch(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  ids: readonly string[],
  events: Events = new Map(),
): Promise<void> {
  if (ids.length === 0) return
  const changes = sql`unnest(${ids}::text[], ${ids.map(id => events.get(id) ?? null)}::timestamptz[]) as changed(id, at)`
  await sql`
    insert into touched as old (portal_id, account_id, event_at)
    select ${portalId}, account_id, min(at)
    from (${kind === 'company' ? sql`select id as account_id, at from ${changes}` : companiesOf(portalId, kind, changes)}) accounts
    group by account_id order by account_id
    on conflict (portal_id, account_id) do update set event_at = least(old.event_at, excluded.event_at)`.execute(
    tx,
  )
}

/**
 * Companies linked to the records directly, or through a contact, deal or ticket they are linked to.
 * Each step looks links up by key: a fresh mirror has no statistics a planner could choose by.
 */
const companiesOf = (portalId: string, kind: RecordKind, changes: RawBuilder<unknown>) => sql`
  with near as materialized (
    select l.to_kind, l.to_id, min(at) as at from ${changes}, lateral (
      select to_kind, to_id from link
      where portal_id = ${portalId} and from_kind = ${kind} and from_id = changed.id offset 0) l
    group by l.to_kind, l.to_id
  )
  select to_id as account_id, at from near where to_kind = 'company'
  union
  select far.to_id, near.at from near, lateral (
    select to_id from link
    where portal_id = ${portalId} and from_kind = near.to_kind and from_id = near.to_id and to_kind = 'company' offset 0) far
  where near.to_kind in ('contact', 'deal', 'ticket')`

/** Every company may read differently on another day or under another configuration: that is no event in the CRM. */
export async function touchAll(tx: Tx, portalId: string): Promise<void> {
  await sql`
    insert into touched (portal_id, account_id)
    select portal_id, id from record where portal_id = ${portalId} and kind = 'company' and archived_at is null
    on conflict do nothing`.execute(tx)
}

/** Accounts in order of id, each with the earliest event in the CRM that touched it; null where there was none. */
export type Touched = ReadonlyMap<string, Date | null>

/**
 * Takes the next touched accounts, in order of id, off the list for the transaction that scores them.
 * Whoever touches one of them meanwhile waits for its end, and then puts the account on the list again.
 */
export async function takeTouched(tx: Tx, portalId: string, after: string, most: number): Promise<Touched> {
  const { rows } = await sql<{ accountId: string; eventAt: Date | null }>`
    with taken as (
      delete from touched where portal_id = ${portalId} and account_id in (
        select account_id from touched where portal_id = ${portalId} and account_id > ${after}
        order by account_id limit ${most})
      returning account_id, event_at
    ) select account_id as "accountId", event_at as "eventAt" from taken order by account_id`.execute(tx)
  return new Map(rows.map(({ accountId, eventAt }) => [accountId, eventAt]))
}

export async function countTouched(tx: Tx, portalId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from touched where portal_id = ${portalId}`.execute(tx)
  return rows[0]!.n
}

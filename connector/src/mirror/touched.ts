import { sql } from 'kysely'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/**
 * Notes the accounts that the changed records belong to, until they have been scored again. An account
 * noted already is written once more: that holds it until this change is saved, so that nobody takes it off
 * the list who has not seen the change.
 */
export async function touch(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    insert into touched (portal_id, account_id)
    select ${portalId}, account_id from (${kind === 'company' ? sql`select distinct unnest(${ids}::text[]) as account_id` : companiesOf(portalId, kind, ids)}) accounts
    order by account_id
    on conflict (portal_id, account_id) do update set account_id = excluded.account_id`.execute(tx)
}

/**
 * Companies linked to the records directly, or through a contact, deal or ticket they are linked to.
 * Each step looks links up by key: a fresh mirror has no statistics a planner could choose by.
 */
const companiesOf = (portalId: string, kind: RecordKind, ids: readonly string[]) => sql`
  with near as materialized (
    select distinct l.to_kind, l.to_id from unnest(${ids}::text[]) id, lateral (
      select to_kind, to_id from link
      where portal_id = ${portalId} and from_kind = ${kind} and from_id = id offset 0) l
  )
  select to_id as account_id from near where to_kind = 'company'
  union
  select far.to_id from near, lateral (
    select to_id from link
    where portal_id = ${portalId} and from_kind = near.to_kind and from_id = near.to_id and to_kind = 'company' offset 0) far
  where near.to_kind in ('contact', 'deal', 'ticket')`

/** Every company may read differently on another day or under another configuration. */
export async function touchAll(tx: Tx, portalId: string): Promise<void> {
  await sql`
    insert into touched (portal_id, account_id)
    select portal_id, id from record where portal_id = ${portalId} and kind = 'company' and archived_at is null
    on conflict do nothing`.execute(tx)
}

/**
 * Takes the next touched accounts, in order of id, off the list for the transaction that scores them.
 * Whoever touches one of them meanwhile waits for its end, and then puts the account on the list again.
 */
export async function takeTouched(tx: Tx, portalId: string, after: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ account_id: string }>`
    with taken as (
      delete from touched where portal_id = ${portalId} and account_id in (
        select account_id from touched where portal_id = ${portalId} and account_id > ${after}
        order by account_id limit ${most})
      returning account_id
    ) select account_id from taken order by account_id`.execute(tx)
  return rows.map(row => row.account_id)
}

export async function countTouched(tx: Tx, portalId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from touched where portal_id = ${portalId}`.execute(tx)
  return rows[0]!.n
}

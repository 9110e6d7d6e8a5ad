import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../store/store.ts'
import type { Access } from './access.ts'

/** What a request names by `:id`. */
export type Named = Exclude<Access['about'], 'book' | 'portal'>

/** Whether what is named belongs to an account of one of these owners. A company absorbed in a merge is the one it became. */
export async function isOwnedBy(
  tx: Tx,
  portalId: string,
  ownerProperty: string | null,
  named: { kind: Named; id: string },
  owners: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ owned: boolean }>`
    select exists (
      select from (${accountsOf(portalId, named)}) named(id)
      left join alias m on m.portal_id = ${portalId} and m.kind = 'company' and m.old_id = named.id
      join record r on r.portal_id = ${portalId} and r.kind = 'company' and r.id = coalesce(m.id, named.id)
      where r.properties->>${ownerProperty}::text = any(${owners}::text[])) as owned`.execute(tx)
  return rows[0]!.owned
}

function accountsOf(portalId: string, { kind, id }: { kind: Named; id: string }): RawBuilder<unknown> {
  if (kind === 'account') return sql`select ${id}::text`
  if (kind === 'alert')
    return sql`select account_id from alert where portal_id = ${portalId} and alert_id::text = ${id}`
  return sql`
    select to_id from link
    where portal_id = ${portalId} and from_kind = ${kind} and from_id = ${id} and to_kind = 'company'`
}

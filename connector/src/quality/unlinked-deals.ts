import type { Suspicion } from '@perennial/shared/health/data-quality/quality-finding'
import { parseMoney } from '@perennial/shared/money'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { dealFrom } from '../view/deals.ts'
import { isKnown, type LinkedRecord, propertiesAsKnown } from '../view/linked-records.ts'
import type { Scope } from '../view/scope.ts'

/** Deals won or open that belong to no live company: revenue that no account has. */
export async function unlinkedDeals(tx: Tx, scope: Scope): Promise<Suspicion> {
  const { rows } = await sql<LinkedRecord>`
    select null as "accountId", r.kind, r.id, ${propertiesAsKnown(scope, ['deal'])} as properties, r.created_at as "createdAt",
      '{}'::text[] as "contactIds"
    from record r
    where r.portal_id = ${scope.portalId} and r.kind = 'deal' and ${isKnown(scope)} and not exists (
      select 1 from link l join record c
        on c.portal_id = l.portal_id and c.kind = 'company' and c.id = l.to_id and c.archived_at is null
      where l.portal_id = r.portal_id and l.from_kind = 'deal' and l.from_id = r.id and l.to_kind = 'company')
    order by r.id`.execute(tx)
  const deals = rows
    .map(row => dealFrom(row, [], scope))
    .filter(({ status, purpose }) => status !== 'lost' && purpose !== 'ignore')
  return {
    code: 'unlinked-deals',
    label: 'Deals won or open without a company; amounts as the deals state them',
    records: deals.map(({ id, name, url }) => ({ kind: 'deal', id, name, url, accountId: null })),
    needs: ['seats', 'contracts'],
    amounts: deals.flatMap(({ amount, currency }) => parseMoney(amount, currency) ?? []),
    quarantined: true,
    remedy: 'link each to its company in the CRM: until then no account has its revenue, seats and renewal',
  }
}

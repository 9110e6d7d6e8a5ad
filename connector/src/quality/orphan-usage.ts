import type { Suspicion } from '@perennial/shared/health/data-quality/quality-finding'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/**
 * Imported usage under an id that is no live company and was merged into none. Goes from account to account in the index:
 * usage has millions of rows, and few accounts.
 */
export async function orphanUsage(tx: Tx, { portalId, recordUrl }: Scope): Promise<Suspicion> {
  const next = (after: ReturnType<typeof sql>) => sql`(
    select account_id from usage where portal_id = ${portalId} and ${after} order by account_id limit 1)`
  const { rows } = await sql<{ id: string; wasCompany: boolean }>`
    with recursive used(account_id) as (
      ${next(sql`true`)}
      union all
      select ${next(sql`account_id > used.account_id`)} from used where used.account_id is not null
    )
    select u.account_id as id, gone.id is not null as "wasCompany"
    from used u
    left join record gone on gone.portal_id = ${portalId} and gone.kind = 'company' and gone.id = u.account_id
    where u.account_id is not null and (gone.id is null or gone.archived_at is not null)
      and not exists (
        select 1 from alias a join record r on r.portal_id = a.portal_id and r.kind = 'company' and r.id = a.id
        where a.portal_id = ${portalId} and a.kind = 'company' and a.old_id = u.account_id and r.archived_at is null)
    order by 1`.execute(tx)
  return {
    code: 'orphan-usage',
    label: 'Accounts with imported usage that are no company of the CRM, or none any more',
    records: rows.map(({ id, wasCompany }) => ({
      kind: 'company',
      id,
      name: id,
      url: wasCompany ? recordUrl('company', id) : null,
      accountId: id,
    })),
    needs: ['usage', 'active_users'],
    quarantined: true,
    remedy:
      'give the company of the CRM the id, domain or external id that the usage names, and import again',
  }
}

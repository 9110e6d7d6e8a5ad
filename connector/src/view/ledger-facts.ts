import type { LedgerFacts } from '@perennial/shared/model/account-view'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { adjustmentsInEffect } from './adjustments.ts'
import { agreementFrom, agreementKinds } from './agreements.ts'
import { accountFrom } from './companies.ts'
import type { CompanyRow } from './company-row.ts'
import { confirmationsOf } from './confirmations.ts'
import { dealFrom } from './deals.ts'
import { lineItemsOf } from './line-items.ts'
import { isKnown, linkedRecords, propertiesAsKnown } from './linked-records.ts'
import { recordedBy } from './recorded-by.ts'
import type { Scope } from './scope.ts'

/** What contracts are made of, for the given companies in the order of their ids. Archived companies have none. */
export async function ledgerFacts(tx: Tx, scope: Scope, ids: readonly string[]): Promise<LedgerFacts[]> {
  const companies = await companyRows(tx, scope, ids)
  const deals = await linkedRecords(tx, scope, ids, ['deal'], { primaryOnly: true })
  const lineItems = await lineItemsOf(
    tx,
    scope,
    deals.map(({ id }) => id),
  )
  const kinds = agreementKinds(scope)
  const agreements =
    kinds.length === 0 ? [] : await linkedRecords(tx, scope, ids, kinds, { primaryOnly: true })
  const confirmations = await confirmationsOf(tx, scope, ids)
  const adjustments = await adjustmentsInEffect(tx, scope)
  const dealsOf = Map.groupBy(deals, ({ accountId }) => accountId)
  const agreementsOf = Map.groupBy(agreements, ({ accountId }) => accountId)
  return companies.map(company => ({
    asOf: scope.asOf,
    account: accountFrom(company, scope),
    deals: (dealsOf.get(company.id) ?? []).map(record =>
      dealFrom(record, lineItems.get(record.id) ?? [], scope),
    ),
    agreements: (agreementsOf.get(company.id) ?? [])
      .map(record => agreementFrom(record, scope))
      .filter(agreement => agreement !== null),
    confirmations: confirmations.get(company.id) ?? [],
    adjustments: adjustments.get(company.id) ?? [],
  }))
}

async function companyRows(tx: Tx, scope: Scope, ids: readonly string[]): Promise<CompanyRow[]> {
  const { rows } = await sql<CompanyRow>`
    select r.id, ${propertiesAsKnown(scope, ['company'])} as properties, r.created_at as "createdAt",
      exists (select 1 from list_member m
        where m.portal_id = r.portal_id and m.list_id = ${scope.customerList} and m.record_id = r.id) as listed,
      (select max(v.valid_from) from property_version v
        where (v.portal_id, v.kind, v.id, v.property) = (r.portal_id, r.kind, r.id, ${scope.mapping.company.sentiment})
          and ${recordedBy(sql`v.valid_from`, scope)}) as "sentimentAt"
    from record r
    where r.portal_id = ${scope.portalId} and r.kind = 'company' and r.id = any(${ids}::text[]) and ${isKnown(scope)}
    order by r.id`.execute(tx)
  return rows
}

import type { AccountView, LedgerFacts } from '@perennial/shared/model/account-view'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { accountViews, viewBatch } from './account-views.ts'
import { isCustomer } from './customers.ts'
import { ledgerFacts } from './ledger-facts.ts'
import type { Scope } from './scope.ts'

/** The views of all live companies, in order of id, a batch at a time. */
export const everyAccount = (tx: Tx, scope: Scope): AsyncGenerator<AccountView[]> =>
  inBatches(tx, scope, accountViews, viewBatch)

/** Of these the customers only. A batch may have none. */
export async function* everyCustomer(tx: Tx, scope: Scope, config: Config): AsyncGenerator<AccountView[]> {
  for await (const views of everyAccount(tx, scope)) yield views.filter(view => isCustomer(view, config))
}

/** Only what contracts are made of: several times as fast. */
export const everyLedger = (tx: Tx, scope: Scope): AsyncGenerator<LedgerFacts[]> =>
  inBatches(tx, scope, ledgerFacts, 2000)

/** The ledgers of all companies that are or were customers. */
export async function customerLedgers(tx: Tx, scope: Scope, config: Config): Promise<LedgerFacts[]> {
  const customers: LedgerFacts[] = []
  for await (const batch of everyLedger(tx, scope))
    customers.push(...batch.filter(one => isCustomer(one, config)))
  return customers
}

/** The ids of all live companies, in order, so many at a time as views are built. */
export const everyCompany = (tx: Tx, scope: Scope): AsyncGenerator<string[]> =>
  idsInBatches(tx, scope, viewBatch)

async function* inBatches<T>(
  tx: Tx,
  scope: Scope,
  read: (tx: Tx, scope: Scope, ids: readonly string[]) => Promise<T[]>,
  size: number,
): AsyncGenerator<T[]> {
  for await (const ids of idsInBatches(tx, scope, size)) yield await read(tx, scope, ids)
}

async function* idsInBatches(tx: Tx, scope: Scope, size: number): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string }>`
      select id from record where portal_id = ${scope.portalId} and kind = 'company' and archived_at is null and id > ${after}
      order by id limit ${size}`.execute(tx)
    if (rows.length === 0) return
    yield rows.map(({ id }) => id)
    after = rows.at(-1)!.id
  }
}

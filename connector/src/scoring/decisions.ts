import type { Day } from '@perennial/shared/day'
import { addMonths, quarterStart } from '@perennial/shared/day'
import { contractsOf } from '@perennial/shared/ledger/contract-terms'
import { decisionsUntil, type RenewalDecision } from '@perennial/shared/ledger/decisions'
import type { Policy } from '@perennial/shared/policy'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { dealFrom } from '../view/deals.ts'
import { linkedRecords } from '../view/linked-records.ts'
import type { Scope } from '../view/scope.ts'

const quarters = 8
const batch = 2000

/** Renewals decided in the last two years, by the quarter they fall in and the account they belong to. */
export type DecisionsByQuarter = Map<Day, Map<string, RenewalDecision[]>>

export async function decidedRenewals(tx: Tx, scope: Scope, policy: Policy): Promise<DecisionsByQuarter> {
  const first = addMonths(quarterStart(scope.asOf), -3 * (quarters - 1))
  const decided: DecisionsByQuarter = new Map()
  for await (const ids of companyIds(tx, scope.portalId)) {
    const records = await linkedRecords(tx, scope, ids, ['deal'], { primaryOnly: true })
    for (const [accountId, own] of Map.groupBy(records, record => record.accountId)) {
      const deals = own.map(record => dealFrom(record, scope))
      for (const decision of decisionsUntil(deals, contractsOf(deals, policy), scope.asOf, policy))
        if (decision.on >= first) note(decided, accountId, decision)
    }
  }
  return decided
}

function note(decided: DecisionsByQuarter, accountId: string, decision: RenewalDecision): void {
  const quarter = quarterStart(decision.on)
  const accounts = decided.get(quarter) ?? new Map<string, RenewalDecision[]>()
  accounts.set(accountId, [...(accounts.get(accountId) ?? []), decision])
  decided.set(quarter, accounts)
}

async function* companyIds(tx: Tx, portalId: string): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const { rows } = await sql<{ id: string }>`
      select id from record where portal_id = ${portalId} and kind = 'company' and archived_at is null and id > ${after}
      order by id limit ${batch}`.execute(tx)
    if (rows.length === 0) return
    yield rows.map(({ id }) => id)
    after = rows.at(-1)!.id
  }
}

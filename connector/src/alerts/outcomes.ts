import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import { decisionsUntil, type RenewalDecision } from '@perennial/shared/ledger/decisions'
import type { Tx } from '../store/store.ts'
import { ledgerFacts } from '../view/ledger-facts.ts'
import type { AlertDesk } from './alert-desk.ts'

const batch = 2000

/** The decided renewals of some accounts, as known on the scope's day, the earliest first. */
export async function decisionsOf(
  tx: Tx,
  { scope, config: { policy } }: AlertDesk,
  accountIds: readonly string[],
): Promise<Map<string, RenewalDecision[]>> {
  const ids = [...new Set(accountIds)].sort()
  const found = new Map<string, RenewalDecision[]>()
  for (let at = 0; at < ids.length; at += batch)
    for (const facts of await ledgerFacts(tx, scope, ids.slice(at, at + batch)))
      found.set(facts.account.id, decisionsUntil(facts.deals, contractsOf(facts, policy), scope.asOf, policy))
  return found
}

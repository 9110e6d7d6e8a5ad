import { adjustedContracts } from '@perennial/shared/ledger/contracts/adjusted-contracts'
import { renewalOn } from '@perennial/shared/ledger/renewal'
import { type Money, totals } from '@perennial/shared/money'
import type { Tx } from '../store/store.ts'
import { ledgerFacts } from '../view/ledger-facts.ts'
import type { AlertDesk } from './alert-desk.ts'

const batch = 2000

/** What overdue renewals are about: their contracts are in force no more, so that the account's ARR does not tell. */
export async function lapsedArr(
  tx: Tx,
  { scope, config: { policy } }: AlertDesk,
  ids: readonly string[],
): Promise<Map<string, Money[]>> {
  const found = new Map<string, Money[]>()
  for (let at = 0; at < ids.length; at += batch)
    for (const facts of await ledgerFacts(tx, scope, ids.slice(at, at + batch))) {
      const contracts = adjustedContracts(facts, policy)
      const end = renewalOn(contracts, scope.asOf, policy)?.contract.end ?? null
      const lapsed = contracts.filter(contract => end !== null && contract.end === end)
      found.set(facts.account.id, totals(lapsed.flatMap(({ arr }) => arr ?? [])))
    }
  return found
}

import { renewalRules } from '@perennial/shared/forecast/due-renewal'
import { renewalsOf } from '@perennial/shared/forecast/renewals-of'
import type { AccountBook } from '@perennial/shared/ledger/account-book'
import type { Policy } from '@perennial/shared/policy'
import { fromCrm } from '../forecast/renewal-sources.ts'
import type { ExpectedRenewal } from '../ledger/adjust-desk.ts'
import type { Tx } from '../store/store.ts'
import { ledgerFacts } from '../view/ledger-facts.ts'
import type { Scope } from '../view/scope.ts'
import { lastConcluded } from './cards/last-concluded.ts'

/** Reads what is said of an account's renewals, so that any state of its book can be asked; null where nothing can be expected. */
export async function expectedRenewal(
  tx: Tx,
  scope: Scope,
  policy: Policy,
  accountId: string,
): Promise<(book: AccountBook) => ExpectedRenewal | null> {
  const [facts] = await ledgerFacts(tx, scope, [accountId])
  const renews = (await lastConcluded(tx, scope.portalId, [accountId])).get(accountId)?.probability?.renews
  if (facts === undefined || renews === undefined) return () => null
  const said = fromCrm(facts, policy)
  return book => {
    const all = renewalsOf({ book, ...said }, scope.asOf, renewalRules(policy))
    const next = all.find(({ due, outcome }) => outcome === null && due > scope.asOf)
    return next?.target ? { due: next.due, target: next.target, renews } : null
  }
}

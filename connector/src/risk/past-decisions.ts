import { addMonths } from '@perennial/shared/day'
import type { Policy } from '@perennial/shared/policy'
import type { PastDecision } from '@perennial/shared/risk/decisions/past-decision'
import { decisionsSince } from '../scoring/decisions.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** How far back decisions are learned from: what is older was made in another market. */
const months = 48
/** Of a large portal the latest ones: more would teach a model of this size nothing. */
const most = 5_000

/** The renewals of all accounts that are settled by the scope's day, the latest last. */
export async function decidedRenewals(tx: Tx, scope: Scope, policy: Policy): Promise<PastDecision[]> {
  const decided = await decisionsSince(tx, scope, policy, addMonths(scope.asOf, -months))
  return decided
    .filter(({ settledOn }) => settledOn <= scope.asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))
    .slice(-most)
}

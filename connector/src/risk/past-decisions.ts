import { addMonths } from '@perennial/shared/day'
import type { Policy } from '@perennial/shared/policy'
import type { PastDecision } from '@perennial/shared/risk/decisions/past-decision'
import { pastDecisions } from '@perennial/shared/risk/decisions/past-decisions'
import type { Tx } from '../store/store.ts'
import { everyLedger } from '../view/every-account.ts'
import type { Scope } from '../view/scope.ts'

/** How far back decisions are learned from: what is older was made in another market. */
const months = 48
/** Of a large portal the latest ones: more would teach a model of this size nothing. */
const most = 5_000

/** The renewals of all accounts that are settled by the scope's day, the latest last. */
export async function decidedRenewals(tx: Tx, scope: Scope, policy: Policy): Promise<PastDecision[]> {
  const first = addMonths(scope.asOf, -months)
  const decided: PastDecision[] = []
  for await (const batch of everyLedger(tx, scope))
    for (const facts of batch)
      decided.push(
        ...pastDecisions(facts, scope.asOf, policy).filter(
          ({ on, settledOn }) => on >= first && settledOn <= scope.asOf,
        ),
      )
  return decided.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)).slice(-most)
}

import type { Day } from '@perennial/shared/day'
import { addMonths, quarterStart } from '@perennial/shared/day'
import type { Policy } from '@perennial/shared/policy'
import type { PastDecision } from '@perennial/shared/risk/decisions/past-decision'
import { pastDecisions } from '@perennial/shared/risk/decisions/past-decisions'
import type { Tx } from '../store/store.ts'
import { everyLedger } from '../view/every-account.ts'
import type { Scope } from '../view/scope.ts'

/** The renewals of all accounts that were decided from a day on, up to the scope's. */
export async function decisionsSince(
  tx: Tx,
  scope: Scope,
  policy: Policy,
  first: Day,
): Promise<PastDecision[]> {
  const decided: PastDecision[] = []
  for await (const batch of everyLedger(tx, scope))
    for (const facts of batch)
      decided.push(...pastDecisions(facts, scope.asOf, policy).filter(({ on }) => on >= first))
  return decided
}

const quarters = 8

/** Renewals decided in the last two years, by the quarter they fall in and the account they belong to. */
export type DecisionsByQuarter = Map<Day, Map<string, PastDecision[]>>

/** The first day of those two years. */
export const firstQuarter = (asOf: Day): Day => addMonths(quarterStart(asOf), -3 * (quarters - 1))

export async function decisionsByQuarter(tx: Tx, scope: Scope, policy: Policy): Promise<DecisionsByQuarter> {
  const decided = await decisionsSince(tx, scope, policy, firstQuarter(scope.asOf))
  const byQuarter = Map.groupBy(decided, ({ on }) => quarterStart(on))
  return new Map(
    [...byQuarter].map(([quarter, own]) => [quarter, Map.groupBy(own, ({ accountId }) => accountId)]),
  )
}

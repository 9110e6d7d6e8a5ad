import type { Day } from '@perennial/shared/day'
import { addMonths, quarterStart } from '@perennial/shared/day'
import type { Policy } from '@perennial/shared/policy'
import type { PastDecision } from '@perennial/shared/risk/decisions/past-decision'
import { pastDecisions } from '@perennial/shared/risk/decisions/past-decisions'
import type { Tx } from '../store/store.ts'
import { everyLedger } from '../view/every-account.ts'
import type { Scope } from '../view/scope.ts'

const quarters = 8

/** Renewals decided in the last two years, by the quarter they fall in and the account they belong to. */
export type DecisionsByQuarter = Map<Day, Map<string, PastDecision[]>>

export async function decisionsByQuarter(tx: Tx, scope: Scope, policy: Policy): Promise<DecisionsByQuarter> {
  const first = addMonths(quarterStart(scope.asOf), -3 * (quarters - 1))
  const decided: DecisionsByQuarter = new Map()
  for await (const batch of everyLedger(tx, scope)) {
    for (const facts of batch)
      for (const decision of pastDecisions(facts, scope.asOf, policy))
        if (decision.on >= first) note(decided, decision)
  }
  return decided
}

function note(decided: DecisionsByQuarter, decision: PastDecision): void {
  const quarter = quarterStart(decision.on)
  const accounts = decided.get(quarter) ?? new Map<string, PastDecision[]>()
  accounts.set(decision.accountId, [...(accounts.get(decision.accountId) ?? []), decision])
  decided.set(quarter, accounts)
}

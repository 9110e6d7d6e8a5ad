import type { Day } from '../../day.ts'
import type { RenewalDecision } from '../../ledger/decisions.ts'

/**
 * How the renewal an alert is about was decided: the first decision after it was raised. One raised when the renewal was overdue
 * already is about the decision on the renewal date.
 */
export const outcomeAfter = (
  { raisedOn, renewalDate }: { raisedOn: Day; renewalDate: Day | null },
  decisions: readonly RenewalDecision[],
): RenewalDecision | null =>
  decisions.find(({ on }) => on > raisedOn || (renewalDate !== null && on >= renewalDate)) ?? null

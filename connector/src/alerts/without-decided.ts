import type { Candidate } from '@perennial/shared/risk/alerts/candidate'
import { outcomeAfter } from '@perennial/shared/risk/alerts/outcome-after'
import type { Tx } from '../store/store.ts'
import type { AlertDesk } from './alert-desk.ts'
import { decisionsOf } from './outcomes.ts'

/** An overdue renewal may have been decided since: then there is nothing to alert about. */
export async function withoutDecided(
  tx: Tx,
  desk: AlertDesk,
  candidates: readonly Candidate[],
): Promise<Candidate[]> {
  const raisedOn = desk.scope.asOf
  const overdue = candidates.filter(({ daysLeft, saveable }) => (daysLeft ?? 0) < 0 && saveable.share > 0)
  const decisions = await decisionsOf(
    tx,
    desk,
    overdue.map(({ accountId }) => accountId),
  )
  return candidates.filter(
    ({ accountId, renewalDate }) =>
      outcomeAfter({ raisedOn, renewalDate }, decisions.get(accountId) ?? []) === null,
  )
}

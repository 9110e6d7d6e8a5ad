import { addMonths, type Day, daysBetween } from '../../day.ts'
import type { Contract } from '../../model/contract.ts'
import type { Deal } from '../../model/deal.ts'
import type { Policy } from '../../policy.ts'
import { paidUnder, renews } from './predecessors.ts'
import { asDay } from './signed-deal.ts'

/** A decision is taken at the earliest this long before the end it is about. */
const earliestDecisionDays = 150

/** Lost deals that were about renewing: by purpose, or, where the purpose does not tell, by amount. */
const lostRenewals = (deals: readonly Deal[], contract: Contract): Deal[] =>
  deals.filter(
    deal =>
      deal.status === 'lost' &&
      (deal.purpose === 'renewal' || (deal.purpose === 'existing' && renews(deal, paidUnder([contract])))),
  )

/** Whether a renewal of the contract was lost around its end. */
export const wasLost = (contract: Contract & { end: Day }, deals: readonly Deal[], policy: Policy): boolean =>
  lostRenewals(deals, contract).some(({ closeDate }) => {
    const on = asDay(closeDate)
    if (on === null) return false
    const early = daysBetween(on, contract.end)
    return early <= earliestDecisionDays && early >= -policy.overdueDays
  })

/** The term an open-ended contract without a stated one is thought to run in. */
const usualTermMonths = 1

/**
 * The day an open-ended contract ends because its renewal was lost: the end of the term then running, not the day
 * the deal was closed. Null when none was lost, or something was signed afterwards.
 */
export function endAfterLoss(
  contract: Contract,
  contracts: readonly Contract[],
  deals: readonly Deal[],
): Day | null {
  const lost = lostRenewals(deals, contract)
    .flatMap(({ closeDate }) => asDay(closeDate) ?? [])
    .filter(on => on > contract.start && !contracts.some(({ start }) => start > on))
    .sort()[0]
  if (lost === undefined) return null
  const months = contract.termMonths ?? usualTermMonths
  for (let term = 1; ; term++) {
    const end = addMonths(contract.start, term * months)
    if (end >= lost) return end
  }
}

import { addDays, type Day, daysBetween } from '../day.ts'
import type { Contract } from '../model/contract.ts'
import type { Deal } from '../model/deal.ts'
import { inForce } from './contract-terms.ts'

/** A renewal that has been decided, one way or the other. */
export interface RenewalDecision {
  on: Day
  outcome: 'renewed' | 'lost'
  source: string
}

/** A deal and a contract end this close belong to the same decision. */
const sameDecisionDays = 120

/**
 * Decided renewals of an account: closed renewal deals, and contract ends that no renewal deal
 * speaks of (renewed when something is in force the day after). Multi-contract accounts count a
 * contract end once per day, so that ten lines co-terming are one decision.
 */
export function decisionsUntil(
  deals: readonly Deal[],
  contracts: readonly Contract[],
  until: Day,
): RenewalDecision[] {
  const closed = deals.flatMap(deal => decisionOf(deal, until) ?? [])
  const ends = [...new Set(contracts.flatMap(contract => contract.end ?? []))]
    .filter(end => end <= until)
    .filter(end => !closed.some(decision => Math.abs(daysBetween(decision.on, end)) <= sameDecisionDays))
    .map<RenewalDecision>(end => ({
      on: end,
      outcome: contracts.some(contract => inForce(contract, addDays(end, 1))) ? 'renewed' : 'lost',
      source: 'contract end',
    }))
  return [...closed, ...ends].sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** A won renewal is decided when its term starts, a lost one when the deal was closed as lost. */
function decisionOf(deal: Deal, until: Day): RenewalDecision | null {
  if (deal.purpose !== 'renewal' || deal.status === 'open') return null
  const on = deal.status === 'won' ? (deal.start ?? deal.closeDate) : deal.closeDate
  if (on === null || on > until) return null
  return { on, outcome: deal.status === 'won' ? 'renewed' : 'lost', source: deal.name }
}

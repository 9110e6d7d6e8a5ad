import { addDays, type Day, daysBetween } from '../day.ts'
import type { Contract } from '../model/contract.ts'
import type { Deal } from '../model/deal.ts'
import type { Policy } from '../policy.ts'
import { inForce } from './contracts/in-force.ts'
import { sameRenewalDays } from './same-renewal.ts'

/** A renewal that has been decided, one way or the other. */
export interface RenewalDecision {
  on: Day
  outcome: 'renewed' | 'lost'
  source: string
  /** Day from which the outcome could be known: a deal's close, the start of what followed, or the last day it could have followed. */
  knownOn: Day
}

/**
 * Decided renewals of an account: closed renewal deals, and contract ends that no renewal deal
 * speaks of: renewed when something is in force after the end or starts while the renewal is still
 * overdue, lost when the policy's overdue days pass without, undecided until then. Multi-contract
 * accounts count a contract end once per day, so that ten lines co-terming are one decision.
 */
export function decisionsUntil(
  deals: readonly Deal[],
  contracts: readonly Contract[],
  until: Day,
  policy: Policy,
): RenewalDecision[] {
  const closed = deals.flatMap(deal => decisionOf(deal, contracts, until) ?? [])
  const ends = [...new Set(contracts.flatMap(contract => contract.end ?? []))]
    .filter(end => end <= until)
    .filter(end => !closed.some(decision => Math.abs(daysBetween(decision.on, end)) <= sameRenewalDays))
    .map(end => ({ end, lapsesOn: addDays(end, policy.overdueDays) }))
    .map(({ end, lapsesOn }) => ({ end, lapsesOn, followsOn: continuedOn(contracts, end, lapsesOn) }))
    .filter(({ followsOn, lapsesOn }) => followsOn !== null || lapsesOn < until)
    .map<RenewalDecision>(({ end, lapsesOn, followsOn }) => ({
      on: end,
      outcome: followsOn === null ? 'lost' : 'renewed',
      source: 'contract end',
      knownOn: followsOn ?? lapsesOn,
    }))
  return [...closed, ...ends].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The end itself when something is in force after it, else the first start before it counts as lapsed; null when nothing follows. */
function continuedOn(contracts: readonly Contract[], end: Day, lapsesOn: Day): Day | null {
  if (contracts.some(contract => inForce(contract, addDays(end, 1)))) return end
  const starts = contracts.map(({ start }) => start).filter(start => start > end && start <= lapsesOn)
  return starts.length === 0 ? null : starts.reduce((a, b) => (b < a ? b : a))
}

/** A won renewal is decided when its term starts, a lost one when the term it was about ends. */
function decisionOf(deal: Deal, contracts: readonly Contract[], until: Day): RenewalDecision | null {
  if (deal.purpose !== 'renewal' || deal.status === 'open') return null
  const on =
    deal.status === 'won'
      ? (deal.start ?? deal.closeDate)
      : (endNear(contracts, deal.closeDate) ?? deal.closeDate)
  if (on === null || on > until) return null
  return {
    on,
    outcome: deal.status === 'won' ? 'renewed' : 'lost',
    source: deal.name,
    knownOn: deal.closeDate ?? on,
  }
}

/** The contract end next to a day, if one is near enough to belong to the same decision. */
function endNear(contracts: readonly Contract[], on: Day | null): Day | null {
  if (on === null) return null
  const distance = (end: Day): number => Math.abs(daysBetween(on, end))
  return contracts
    .flatMap(({ end }) => (end !== null && distance(end) <= sameRenewalDays ? end : []))
    .reduce<Day | null>((near, end) => (near === null || distance(end) < distance(near) ? end : near), null)
}

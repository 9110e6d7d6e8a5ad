import { addDays, type Day, daysBetween } from '../../day.ts'
import { contractsOf } from '../../ledger/contracts/contract-terms.ts'
import { decisionsUntil, type RenewalDecision } from '../../ledger/decisions.ts'
import { sameRenewalDays } from '../../ledger/same-renewal.ts'
import type { LedgerFacts } from '../../model/account-view.ts'
import type { Contract } from '../../model/contract.ts'
import type { Policy } from '../../policy.ts'
import { sumIn } from './amounts.ts'
import { atWillDecisions, isAtWill } from './at-will.ts'
import type { PastDecision } from './past-decision.ts'

/** Every decided renewal of an account up to a day, earliest first. What is still open is none: it is no loss. */
export function pastDecisions(facts: LedgerFacts, until: Day, policy: Policy): PastDecision[] {
  const contracts = contractsOf(facts, policy)
  const atTermEnd = decisionsUntil(facts.deals, contracts, until, policy)
    .map(decision => ({ decision, up: upFor(decision, contracts) }))
    .filter(({ up }) => up.length === 0 || !up.every(isAtWill))
    .map(({ decision, up }) => decidedAt(decision, up, contracts, facts, policy))
  const byId = new Map(atTermEnd.map(decision => [decision.id, decision]))
  return [...byId.values(), ...atWillDecisions(facts.account, contracts, until, policy)].sort(byDay)
}

const byDay = (a: PastDecision, b: PastDecision): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** The contracts a decision was about: those that ended on the day nearest to it. */
function upFor({ on }: RenewalDecision, contracts: readonly Contract[]): Contract[] {
  const near = contracts.filter(
    ({ start, end }) => end !== null && start < on && Math.abs(daysBetween(on, end)) <= sameRenewalDays,
  )
  if (near.length === 0) return []
  const distance = ({ end }: Contract) => Math.abs(daysBetween(on, end!))
  const { end } = near.reduce((a, b) => (distance(b) < distance(a) ? b : a))
  return near.filter(contract => contract.end === end)
}

function decidedAt(
  { on, outcome, knownOn }: RenewalDecision,
  up: readonly Contract[],
  contracts: readonly Contract[],
  { account }: LedgerFacts,
  policy: Policy,
): PastDecision {
  const end = up[0]?.end ?? on
  const deadline = deadlineOf(end, up)
  return {
    id: `${account.id} ${end}`,
    accountId: account.id,
    parentId: account.parentId,
    slice: 'term',
    on: deadline,
    end,
    outcome,
    silent: deadline < end && knownOn > deadline,
    knownOn,
    settledOn: later(knownOn, addDays(end, policy.overdueDays)),
    arr: sumIn(up),
    renewedArr: outcome === 'renewed' ? sumIn(followers(end, contracts, up, policy)) : null,
  }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** The notice deadline where all of it renews by itself, else the end: the last day anybody can decide. */
function deadlineOf(end: Day, up: readonly Contract[]): Day {
  const notice = up.map(({ autoRenews, noticeDays }) => (autoRenews === true ? noticeDays : null))
  const days = notice.filter(one => one !== null)
  return up.length > 0 && days.length === up.length ? addDays(end, -Math.min(...days)) : end
}

/** What took their place: it began around the end and is none of them. */
const followers = (
  end: Day,
  contracts: readonly Contract[],
  up: readonly Contract[],
  { overdueDays }: Policy,
): Contract[] =>
  contracts.filter(
    contract =>
      !up.includes(contract) &&
      contract.start >= addDays(end, -1) &&
      contract.start <= addDays(end, overdueDays),
  )

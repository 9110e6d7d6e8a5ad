import { addDays, addMonths, type Day, daysBetween } from '../day.ts'
import { weakest } from '../model/basis.ts'
import type { Contract } from '../model/contract.ts'
import type { Origin } from '../model/origin.ts'
import type { Policy } from '../policy.ts'
import { inForce } from './contracts/in-force.ts'

export type RenewalState = 'not_due' | 'in_notice_window' | 'notice_passed' | 'due' | 'overdue' | 'evergreen'

/** The next renewal of an account: which contract, when, and by when notice must be given. */
export interface Renewal {
  contract: Contract
  /** First day of the next term; null when evergreen. */
  date: Day | null
  /** Last day on which notice can be given; null when no notice period is known. */
  noticeDate: Day | null
  autoRenews: boolean | null
  state: RenewalState
  /** How the date is known, and the notice date; null where there is none. */
  origin: Origin
  noticeOrigin: Origin | null
}

/**
 * The renewal that comes first, or the one that is overdue. Derived from dates and policy on each
 * question, never stored as a guess. A contract whose successor is already signed is renewed: the
 * successor's own renewal is the next one. Null when the account has no recent contract at all.
 */
export function renewalOn(contracts: readonly Contract[], on: Day, policy: Policy): Renewal | null {
  const live = contracts
    .filter(contract => inForce(contract, on))
    .map(contract => upcoming(lastSigned(contract, contracts), on, policy))
  if (live.length > 0) return live.reduce(earlier)
  const lapsed = contracts.filter(
    contract =>
      contract.end !== null && contract.end <= on && daysBetween(contract.end, on) <= policy.overdueDays,
  )
  if (lapsed.length === 0) return null
  const last = lapsed.reduce((a, b) => (b.end! > a.end! ? b : a))
  return { ...base(last), date: last.end, noticeDate: noticeDate(last.end!, last), state: 'overdue' }
}

/** The last of the contracts that take over from one another on the day the one before ends, or the day after. */
function lastSigned(contract: Contract, contracts: readonly Contract[]): Contract {
  const { end } = contract
  const next =
    end === null ? undefined : contracts.find(({ start }) => start === end || start === addDays(end, 1))
  return next === undefined ? contract : lastSigned(next, contracts)
}

function upcoming(contract: Contract, on: Day, policy: Policy): Renewal {
  const date = contract.end ?? nextAnniversary(contract, on)
  if (date === null) return { ...base(contract), date, noticeDate: null, state: 'evergreen' }
  const notice = noticeDate(date, contract)
  return { ...base(contract), date, noticeDate: notice, state: stateOf(date, notice, on, policy) }
}

const base = (contract: Contract) => ({
  contract,
  autoRenews: contract.autoRenews,
  origin: contract.origins.term,
  noticeOrigin: noticeOrigin(contract),
})

/** A notice date follows from the renewal date: it is no better known than that. */
function noticeOrigin({ noticeDays, origins }: Contract): Origin | null {
  if (origins.notice === null) return null
  return {
    ...origins.notice,
    basis: weakest(['derived', origins.term.basis]),
    rule: `${noticeDays} days before the renewal date, ${origins.notice.rule}`,
  }
}

function stateOf(date: Day, notice: Day | null, on: Day, policy: Policy): RenewalState {
  if (notice !== null && on > notice) return 'notice_passed'
  const deadline = notice ?? date
  if (daysBetween(on, deadline) > policy.renewalWindowDays) return 'not_due'
  return notice === null ? 'due' : 'in_notice_window'
}

const noticeDate = (date: Day, contract: Contract): Day | null =>
  contract.noticeDays === null ? null : addDays(date, -contract.noticeDays)

/** Terms are counted from the first start, so that month ends do not drift. */
function nextAnniversary(contract: Contract, on: Day): Day | null {
  const months = contract.termMonths
  if (months === null) return null
  const elapsed = Math.max(1, Math.floor(daysBetween(contract.start, on) / (months * 31)))
  for (let term = elapsed; ; term++) {
    const date = addMonths(contract.start, term * months)
    if (date > on) return date
  }
}

const earlier = (a: Renewal, b: Renewal): Renewal => {
  if (b.date === null) return a
  return a.date === null || b.date < a.date ? b : a
}

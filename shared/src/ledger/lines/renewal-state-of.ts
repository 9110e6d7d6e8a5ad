import { addDays, type Day } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { contractEnd, renewsByItself } from './life.ts'
import type { LineRenewal, LineRenewalState } from './line-renewal.ts'
import { asNoticedBy, isLost, noticeDeadline, standingNotice } from './notice.ts'
import { likelySuccessors } from './successor-of.ts'
import { renewalDates } from './terms.ts'

export interface RenewalStatePolicy extends Pick<LedgerPolicy, 'graceDays' | 'autoRenewal'> {
  /** Days before the notice date (or renewal date, without notice) at which a renewal counts as near. */
  renewalWindowDays: number
}

/**
 * The state of a line's renewal on a day, from dates, policy and what had happened by then. `lines` as the sources state
 * them (not closed by links), the account's and those that took over from it.
 *
 * - renewed: something took its place, early (it starts before the renewal date), late (it starts, or was signed,
 *   after it) or on time; known from the day that was signed, else became known or started.
 * - notice_given until the end by contract, churned from then: it is known to be lost.
 * - auto_renewed, only where the policy assumes it: notice can no longer be given, or further terms have begun.
 * - overdue within grace, lapsed after: it ended, and neither a renewal nor a loss is recorded.
 */
export function renewalStateOf(
  stated: ContractLine,
  lines: readonly ContractLine[],
  on: Day,
  policy: RenewalStatePolicy,
): LineRenewal {
  const line = asNoticedBy(on, stated)
  const successor = likelySuccessors(lines, policy).get(line.id)
  const isTakenOver = successor !== undefined && knownSince(successor) <= on
  const date = isTakenOver ? dateRenewed(line, successor, policy) : upcomingDate(line, on, policy)
  const dates = { date, ...windowOf(line, date) }
  return { state: isTakenOver ? renewed(date, successor) : pending(line, dates, on, policy), ...dates }
}

const knownSince = ({ signedOn, knownFrom, start }: ContractLine): Day =>
  signedOn ?? (knownFrom < start ? knownFrom : start)

function dateRenewed(line: ContractLine, successor: ContractLine, policy: RenewalStatePolicy): Day | null {
  return goesOn(line, policy) ? firstRenewal(line, date => date >= successor.start) : line.end
}

function upcomingDate(line: ContractLine, on: Day, policy: RenewalStatePolicy): Day | null {
  if (standingNotice(line) !== null) return contractEnd(line, policy.autoRenewal)
  return goesOn(line, policy) ? firstRenewal(line, date => date > on) : line.end
}

const goesOn = (line: ContractLine, { autoRenewal }: RenewalStatePolicy): boolean =>
  line.end === null ? line.lossCause === null : renewsByItself(line, autoRenewal)

function firstRenewal(line: ContractLine, fits: (date: Day) => boolean): Day | null {
  for (const date of renewalDates(line)) if (fits(date)) return date
  return null
}

const windowOf = (line: ContractLine, date: Day | null): Pick<LineRenewal, 'noticeDate' | 'optOutOpens'> => ({
  noticeDate: date === null || line.notice === null ? null : noticeDeadline(date, line),
  optOutOpens: date === null || line.optOutOpensDays === null ? null : addDays(date, -line.optOutOpensDays),
})

function renewed(date: Day | null, { start, signedOn }: ContractLine): LineRenewalState {
  if (date === null) return 'renewed'
  if (start < date) return 'renewed_early'
  return start > date || (signedOn !== null && signedOn > date) ? 'renewed_late' : 'renewed'
}

function pending(
  line: ContractLine,
  dates: Omit<LineRenewal, 'state'>,
  on: Day,
  policy: RenewalStatePolicy,
): LineRenewalState {
  const { date } = dates
  if (isLost(line)) return date !== null && date <= on ? 'churned' : 'notice_given'
  if (date === null) return 'evergreen'
  if (date <= on) return on < addDays(date, policy.graceDays) ? 'overdue' : 'lapsed'
  return ahead(line, { ...dates, date }, on, policy)
}

function ahead(
  line: ContractLine,
  { date, noticeDate, optOutOpens }: Omit<LineRenewal, 'state'> & { date: Day },
  on: Day,
  policy: RenewalStatePolicy,
): LineRenewalState {
  const isBound = goesOn(line, policy)
  if (noticeDate !== null && on > noticeDate && isBound) return 'auto_renewed'
  if (on < (optOutOpens ?? addDays(noticeDate ?? date, -policy.renewalWindowDays)))
    return isBound && date !== firstRenewal(line, () => true) ? 'auto_renewed' : 'not_due'
  return noticeDate !== null && on <= noticeDate ? 'in_notice_window' : 'due'
}

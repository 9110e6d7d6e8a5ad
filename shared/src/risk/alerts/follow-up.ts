import { type Day, daysBetween } from '../../day.ts'
import { type Band, isAbove } from '../../health/band.ts'
import { sameRenewalDays } from '../../ledger/same-renewal.ts'
import type { AlertBudget } from './alert-budget.ts'
import type { ResolvedBecause, WokenBecause } from './alert-event.ts'
import type { Candidate } from './candidate.ts'
import type { StandingAlert } from './standing-alert.ts'

/** What is known today of an account that has an alert. */
export interface AlertedAccount {
  isCustomer: boolean
  /** A later alert of the same account goes on: two accounts were merged. */
  hasAnother: boolean
  /** How the renewal it is about was decided; null = not yet. */
  outcome: 'renewed' | 'lost' | null
  /** Null when there is no probability now. */
  now: Candidate | null
}

export type FollowUp =
  | { what: 'resolved'; because: ResolvedBecause }
  | { what: 'woken'; because: WokenBecause }
  | null

/** What becomes of an alert that is open or snoozed. */
export function followUp(
  alert: StandingAlert,
  account: AlertedAccount,
  budget: AlertBudget,
  on: Day,
): FollowUp {
  if (alert.state.status === 'resolved') return null
  const over = overBecause(alert, account, budget)
  if (over !== null) return { what: 'resolved', because: over }
  const woken = wokenBecause(alert, account.now, on)
  return woken === null ? null : { what: 'woken', because: woken }
}

function overBecause(
  { renewalDate }: StandingAlert,
  { isCustomer, hasAnother, outcome, now }: AlertedAccount,
  { minimumRisk, leaveBelow }: AlertBudget,
): ResolvedBecause | null {
  if (outcome !== null) return outcome
  if (!isCustomer) return 'no_customer'
  if (hasAnother) return 'merged'
  if (now === null) return null
  if (
    renewalDate !== null &&
    now.renewalDate !== null &&
    daysBetween(renewalDate, now.renewalDate) > sameRenewalDays
  )
    return 'date_moved'
  if (now.saveable.share === 0) return 'too_late'
  return now.risk < minimumRisk - leaveBelow ? 'risk_fell' : null
}

/** How much the risk must rise before a snoozed alert is worth another look. */
const worseBy = 0.1

/** Floating point: 0.3 - 0.2 is a little less than 0.1. */
const slack = 1e-9

function wokenBecause(
  { noticeDate, state: { snooze } }: StandingAlert,
  now: Candidate | null,
  on: Day,
): WokenBecause | null {
  if (snooze === null) return null
  if (on >= snooze.until) return 'date'
  const notice = now?.noticeDate ?? noticeDate
  if (notice !== null && snooze.on < notice && notice <= on) return 'notice_date'
  if (now === null) return null
  const isRiskier = snooze.risk !== null && now.risk >= snooze.risk + worseBy - slack
  return isRiskier || hasFallen(snooze.band, now.band) ? 'deterioration' : null
}

const hasFallen = (before: Band | null, now: Band): boolean =>
  before !== null && before !== 'unscored' && now !== 'unscored' && isAbove(before, now)

import { type Day, daysBetween } from '../../day.ts'
import type { LedgerFacts } from '../../model/account-view.ts'
import { type Deal, isOpenRenewal } from '../../model/deal.ts'
import type { Policy } from '../../policy.ts'
import { type Due, dueWithin } from './due.ts'

/** What the keeper of renewal deals makes of one customer. */
export type Keeping =
  | { what: 'not_due' }
  | { what: 'has_deal' }
  | { what: 'missing'; due: Due }
  /** Due and without a deal, and it takes a person to open one. */
  | { what: 'unclear'; due: Due; why: string }

export interface Kept {
  /** How many days before its deadline a renewal is to have a deal. */
  within: number
  /** Renewal dates the keeper has opened a deal for, whatever became of it. */
  opened: ReadonlySet<Day>
}

export function keepingOf(facts: LedgerFacts, { within, opened }: Kept, policy: Policy): Keeping {
  const due = dueWithin(facts, within, policy)
  if (due === null) return { what: 'not_due' }
  if (opened.has(due.date) || facts.deals.some(isOpenRenewal)) return { what: 'has_deal' }
  const why = decided(facts, due) ?? doubt(facts, due, policy)
  return why === null ? { what: 'missing', due } : { what: 'unclear', due, why }
}

/** Why there is nothing left to work on. */
function decided({ account, deals, asOf }: LedgerFacts, { renewal, date, nearFrom }: Due): string | null {
  const notice = account.noticeGivenOn
  if (notice !== null && notice >= renewal.contract.start && notice <= date && notice <= asOf)
    return `notice was given on ${notice}`
  const lost = deals.find(
    ({ purpose, status, closeDate }) =>
      purpose === 'renewal' && status === 'lost' && closeDate !== null && closeDate >= nearFrom,
  )
  return lost === undefined ? null : `its renewal was lost on ${lost.closeDate} (${lost.name})`
}

/** Why a deal might be one too many, or on the wrong day. */
function doubt({ deals }: LedgerFacts, { renewal, date }: Due, policy: Policy): string | null {
  const maybe = deals.find(deal => mayBeRenewal(deal, date, policy.renewalWindowDays))
  if (maybe !== undefined) return `the open deal ${maybe.name} may be its renewal; set what that deal is for`
  if (renewal.origin.basis === 'assumed')
    return `the renewal date ${date} is assumed (${renewal.origin.rule}); confirm it first`
  return null
}

/** Open, not said to be anything else, and closing near the day. */
const mayBeRenewal = ({ status, purpose, closeDate }: Deal, date: Day, days: number): boolean =>
  status === 'open' &&
  (purpose === 'existing' || purpose === 'unknown') &&
  (closeDate === null || Math.abs(daysBetween(closeDate, date)) <= days)

import { dayText } from './calendar.ts'
import type { DirtySpot } from './dirty.ts'
import type { churnModel, Drivers } from './hazard.ts'
import type { Life } from './life.ts'
import { isClosed, seatsOf, type Term, yearlyMinor } from './term.ts'
import { lastDay } from './timeline.ts'

/** What really is the case in the sample portal, whatever its dirty records say. Money is integer minor units. */
export interface Truth {
  asOf: string
  accounts: TrueAccount[]
  dirty: DirtySpot[]
  /** The log-odds from which every churn was drawn, and each quarter's common shock to them. */
  churnModel: typeof churnModel
  quarterShocks: Record<string, number>
}

export interface TrueAccount {
  /** HubSpot id of the company. */
  id: string
  /** As product usage names it: lower case. */
  domain: string
  /** A contract covers the as-of date (start <= asOf < end). */
  isCustomer: boolean
  currentArrMinor: number
  currency: string
  /** First day no longer covered; null when nothing covers the as-of date. */
  contractEnd: string | null
  /** Last day to give notice; null without auto-renewal. */
  noticeDate: string | null
  autoRenews: boolean | null
  /** The last contract has ended and nobody has recorded whether it was renewed. */
  lapsed: boolean
  decisions: TrueDecision[]
}

export interface TrueDecision {
  /** Day on which the contract ended. */
  on: string
  /** Day from which nothing could change the outcome: features must not look past it. */
  decidedOn: string
  outcome: 'renewed' | 'churned'
  /** Probability of churn it was drawn with. */
  hazard: number
  /** Recurring amount that was up for renewal. */
  arrMinor: number
  currency: string
  drivers: Drivers
}

export function trueAccount({ account, terms }: Life): TrueAccount {
  const last = terms.at(-1)
  const current = last !== undefined && last.start <= lastDay && lastDay < last.end ? last : null
  const { autoRenews, noticeDays } = account.first
  return {
    id: account.id,
    domain: account.domain,
    isCustomer: current !== null,
    currentArrMinor: current === null ? 0 : yearlyMinor(current, seatsOf(current)),
    currency: account.currency,
    contractEnd: current === null ? null : dayText(current.end),
    noticeDate: current !== null && autoRenews ? dayText(current.end - noticeDays) : null,
    autoRenews: current === null ? null : autoRenews,
    lapsed: last !== undefined && last.end <= lastDay && !isClosed(last),
    decisions: terms.filter(isClosed).map(term => decision(term, account.currency)),
  }
}

const decision = (term: Term, currency: string): TrueDecision => ({
  on: dayText(term.end),
  decidedOn: dayText(term.fate!.decidedOn),
  outcome: term.fate!.outcome,
  hazard: term.fate!.hazard,
  arrMinor: yearlyMinor(term, seatsOf(term)),
  currency,
  drivers: term.fate!.drivers,
})

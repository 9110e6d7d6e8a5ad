import type { Assessment } from '../assessment.ts'
import { daysBetween } from '../day.ts'
import type { Standing } from '../lifecycle/customer.ts'
import { rungLabels } from '../model/origin.ts'
import type { Money } from '../money.ts'
import type { Policy } from '../policy.ts'
import { openRenewals } from './contracts/account-dates.ts'
import { recordOf } from './contracts/claim.ts'
import { inForce } from './contracts/in-force.ts'
import { neverInForce } from './contracts/signed-deal.ts'

export const findingCodes = [
  'renewal_date_disputed',
  'arr_disputed',
  'renewal_date_assumed',
  'amount_missing',
  'dates_contradict',
  'company_date_stale',
  'renewal_overdue',
  'renewal_deal_missing',
  'excluded_with_contract',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something about an account that a person should settle. Says what, what Perennial did meanwhile, and what to do. */
export interface Finding {
  code: FindingCode
  severity: 'high' | 'medium' | 'low'
  account: { id: string; name: string; url: string | null }
  /** The recurring revenue that rests on it, one sum per currency. */
  arr: Money[]
  message: string
  remedy: string
  /** Records to look at. */
  records: { text: string; url: string | null }[]
}

/** What a portal-wide look knows beside the account. */
export interface FindingContext {
  standing: Standing
  /** Whether this portal opens a deal for each renewal at all. */
  usesRenewalDeals: boolean
  policy: Policy
}

type Draft = Omit<Finding, 'account' | 'arr' | 'records'> & { records?: Finding['records'] }

/** Everything about an account that a person should settle. */
export function findingsOf(assessment: Assessment, context: FindingContext): Finding[] {
  const { view } = assessment
  const { id, name, url } = view.account
  const { is } = context.standing
  if (is === 'prospect') return []
  const drafts = is === 'customer' ? customerFindings(assessment, context) : excludedFindings(assessment, is)
  const arr = atStake(assessment)
  return drafts.map(draft => ({ records: [], ...draft, account: { id, name, url }, arr }))
}

/** The revenue in force, or what an overdue renewal is about. */
function atStake({ arr, renewal }: Assessment): Money[] {
  if (arr) return arr.totals
  return renewal?.contract.arr ? [renewal.contract.arr] : []
}

const customerFindings = (assessment: Assessment, context: FindingContext): Draft[] => [
  ...disputed(assessment),
  ...assumed(assessment),
  ...withoutAmount(assessment),
  ...contradictingDates(assessment),
  ...staleCompanyDate(assessment),
  ...overdue(assessment),
  ...withoutRenewalDeal(assessment, context),
]

const live = ({ contracts, view }: Assessment) => contracts.filter(contract => inForce(contract, view.asOf))

function disputed({ contracts, view }: Assessment): Draft[] {
  return contracts
    .filter(({ end }) => end === null || end > view.asOf)
    .flatMap(({ name, disputes }) =>
      disputes.map(({ fact, chosen, other }) => ({
        code: fact === 'arr' ? ('arr_disputed' as const) : ('renewal_date_disputed' as const),
        severity: 'medium' as const,
        message: `${name}: ${rungLabels[chosen.origin.rung]} says ${chosen.value}, ${rungLabels[other.origin.rung]} says ${other.value}. The former is followed, by the ladder of the policy`,
        remedy: 'confirm the right one with `perennial confirm`, or correct the other in the CRM',
        records: [chosen.origin.record, other.origin.record],
      })),
    )
}

const assumed = (assessment: Assessment): Draft[] =>
  live(assessment)
    .filter(({ origins }) => origins.term.basis === 'assumed')
    .slice(-1)
    .map(contract => ({
      code: 'renewal_date_assumed',
      severity: 'medium',
      message: `${contract.name}: renewal on ${contract.end} is assumed: ${contract.origins.term.rule}`,
      remedy: 'enter the end or the term in the CRM, or confirm the date with `perennial confirm`',
      records: [recordOf(contract)],
    }))

const withoutAmount = (assessment: Assessment): Draft[] =>
  live(assessment)
    .filter(({ arr }) => arr === null)
    .map(contract => ({
      code: 'amount_missing',
      severity: 'high',
      message: `${contract.name}: in force, but no amount is stated; its ARR is unknown, not zero`,
      remedy: 'enter the amount on the deal, or confirm it with `perennial confirm`',
      records: [recordOf(contract)],
    }))

const contradictingDates = ({ view }: Assessment): Draft[] =>
  view.deals
    .filter(({ status, start, end }) => status === 'won' && start !== null && end !== null && end <= start)
    .map(deal => ({
      code: 'dates_contradict',
      severity: 'medium',
      message: neverInForce(deal)
        ? `${deal.name}: its contract ends on the day it starts, ${deal.start}; it counts as never in force`
        : `${deal.name}: its contract ends on ${deal.end}, before it starts on ${deal.start}; the end is not used`,
      remedy: 'correct the dates on the deal if that is not what happened',
      records: [recordOf(deal)],
    }))

/** A date on the company that the last contract has left behind. */
function staleCompanyDate({ view, contracts }: Assessment): Draft[] {
  const { renewalDate, name, url } = view.account
  const last = contracts.at(-1)
  if (renewalDate === null || last === undefined || renewalDate > last.start) return []
  return [
    {
      code: 'company_date_stale',
      severity: 'low',
      message: `The renewal date of the company, ${renewalDate}, lies before its last contract began (${last.start}); it is not used`,
      remedy: 'update the date on the company, or take the property out of the mapping',
      records: [{ text: name, url }],
    },
  ]
}

const overdue = ({ renewal }: Assessment): Draft[] =>
  renewal?.state === 'overdue'
    ? [
        {
          code: 'renewal_overdue',
          severity: 'high',
          message: `${renewal.contract.name}: ended on ${renewal.date} and neither a renewal nor a loss is recorded`,
          remedy: 'close the renewal deal as won or lost, or enter the new term',
          records: [recordOf(renewal.contract)],
        },
      ]
    : []

function withoutRenewalDeal(
  { renewal, view }: Assessment,
  { usesRenewalDeals, policy }: FindingContext,
): Draft[] {
  if (!usesRenewalDeals || !renewal?.date || openRenewals(view.deals).length > 0) return []
  const left = daysBetween(view.asOf, renewal.date)
  if (left < 0 || left > policy.renewalWindowDays) return []
  return [
    {
      code: 'renewal_deal_missing',
      severity: 'medium',
      message: `Renewal on ${renewal.date}, in ${left} days, and no renewal deal is open`,
      remedy: 'open a renewal deal, so that the renewal is in the forecast',
      records: [recordOf(renewal.contract)],
    },
  ]
}

const excludedAs = { partner: 'a partner', test: 'a test', left_out: 'left out by its status' } as const

const excludedFindings = (assessment: Assessment, is: keyof typeof excludedAs): Draft[] =>
  assessment.arr === null
    ? []
    : [
        {
          code: 'excluded_with_contract',
          severity: 'high',
          message: `Taken for ${excludedAs[is]}, yet a recurring contract is in force; it is in no figure`,
          remedy: 'change customers.exclude in perennial.config.yaml, or the company in the CRM',
          records: assessment.arr.contracts.map(recordOf),
        },
      ]

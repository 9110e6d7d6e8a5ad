import { addMonths, type Day, dayNumber, isDay } from '../day.ts'
import type { Contract } from '../model/contract.ts'
import type { Deal } from '../model/deal.ts'
import { type Money, parseMoney } from '../money.ts'
import type { Policy } from '../policy.ts'

/**
 * The recurring contracts that the account's won deals stand for. A deal states its own dates, or
 * they are derived from its term, or assumed from its close date; the basis says which.
 * Deals that recur nowhere (one-off) and deals without any date make no contract.
 */
export function contractsOf(deals: readonly Deal[], policy: Policy): Contract[] {
  return deals
    .filter(deal => deal.status === 'won' && deal.purpose !== 'one_off')
    .flatMap(deal => contractOf(deal, policy) ?? [])
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1))
}

function contractOf(deal: Deal, policy: Policy): Contract | null {
  const span = spanOf(deal, policy)
  if (!span) return null
  return {
    id: deal.id,
    name: deal.name,
    arr: annual(deal, span.months),
    start: span.start,
    end: span.end,
    termMonths: span.months,
    autoRenews: deal.autoRenews,
    noticeDays: whole(deal.noticeDays, 0, longestNoticeDays),
    seats: deal.seats,
    basis: span.basis,
    rule: span.rule,
    url: deal.url,
  }
}

interface Span {
  start: Day
  end: Day | null
  months: number | null
  basis: Contract['basis']
  rule: string
}

function spanOf(deal: Deal, policy: Policy): Span | null {
  const start = day(deal.start)
  const end = day(deal.end)
  const months = whole(deal.termMonths, 1, longestTermMonths)
  const from = start ?? day(deal.closeDate)
  if (!from) return null
  if (end && end > from)
    return {
      start: from,
      end,
      months: months ?? monthsBetween(from, end),
      basis: start ? 'stated' : 'derived',
      rule: start
        ? 'contract dates of the deal'
        : 'contract end of the deal, start taken from its close date',
    }
  if (months !== null && deal.autoRenews === true && start)
    return { start, end: null, months, basis: 'stated', rule: `renews every ${months} months until ended` }
  if (months !== null)
    return {
      start: from,
      end: addMonths(from, months),
      months,
      basis: 'derived',
      rule: `${start ? 'contract start' : 'close date'} plus the term of ${months} months`,
    }
  const assumed = policy.assumedTermMonths
  return {
    start: from,
    end: addMonths(from, assumed),
    months: assumed,
    basis: 'assumed',
    rule: `won recurring deal ${start ? 'from its start' : 'from its close date'} plus ${assumed} months, since no usable end or term is stated`,
  }
}

/** The deal's amount as a yearly figure. A total contract value is spread over its term. */
function annual(deal: Deal, months: number | null): Money | null {
  const amount = parseMoney(deal.amount, deal.currency)
  if (!amount || deal.amountMeans === 'arr') return amount
  if (deal.amountMeans === 'mrr') return { ...amount, minor: amount.minor * 12 }
  return months ? { ...amount, minor: Math.round((amount.minor * 12) / months) } : null
}

/** Beyond these a CRM's number is a slip (a date in the wrong field), not a term. */
const longestTermMonths = 600
const longestNoticeDays = 3650

const whole = (number: number | null, least: number, most: number): number | null => {
  const rounded = number === null ? null : Math.round(number)
  return rounded !== null && rounded >= least && rounded <= most ? rounded : null
}

const day = (text: string | null): Day | null => (text && isDay(text) ? text : null)

/** Average Gregorian month, good enough to annualise a stated span. */
const monthsBetween = (from: Day, to: Day): number =>
  Math.max(1, Math.round((dayNumber(to) - dayNumber(from)) / 30.436875))

/** In force on a day: start ≤ day < end. */
export const inForce = (contract: Contract, on: Day): boolean =>
  contract.start <= on && (contract.end === null || on < contract.end)

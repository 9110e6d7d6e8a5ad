import type { CardOverdueRenewal } from '@perennial/shared/card'
import { type Day, daysBetween } from '@perennial/shared/day'
import { type DueRenewal, type RenewalSource, renewalRules } from '@perennial/shared/forecast/due-renewal'
import { renewalsOf } from '@perennial/shared/forecast/renewals-of'
import { type Money, withDigits } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { PastRenewal } from '@perennial/shared/wire/company-money'

/** The renewals of an account that have come due or were decided, latest first. */
export const pastRenewals = (source: RenewalSource, asOf: Day, policy: Policy): PastRenewal[] =>
  renewalsOf(source, asOf, renewalRules(policy))
    .filter(({ due, outcome }) => due <= asOf || outcome !== null)
    .map(renewal => past(renewal, asOf))
    .reverse()

/** Those that have come due and that nobody decided, the longest overdue first. */
export const overdueRenewals = (source: RenewalSource, asOf: Day, policy: Policy): CardOverdueRenewal[] =>
  renewalsOf(source, asOf, renewalRules(policy))
    .filter(({ due, outcome }) => due <= asOf && outcome === null)
    .map(({ due, target }) => ({
      due,
      daysLate: daysBetween(due, asOf),
      amount: target?.map(withDigits) ?? null,
    }))

function past({ due, target, outcome, basis }: DueRenewal, asOf: Day): PastRenewal {
  const closed = outcome?.on ?? null
  const after = outcome?.final ?? null
  return {
    due,
    closed,
    daysLate: daysBetween(due, closed ?? asOf),
    outcome: outcome?.what ?? 'open',
    before: target?.map(withDigits) ?? null,
    after: after?.map(withDigits) ?? null,
    uplift: outcome?.what === 'renewed' ? upliftOf(target, after) : null,
    basis,
  }
}

/** Null unless both are known in one and the same currency: without a rate nothing can be compared. */
function upliftOf(before: readonly Money[] | null, after: readonly Money[] | null): number | null {
  const [was, is] = [onlyOf(before), onlyOf(after)]
  if (!was || !is || was.currency !== is.currency || was.minor === 0) return null
  return is.minor / was.minor - 1
}

const onlyOf = (amounts: readonly Money[] | null): Money | null =>
  amounts?.length === 1 ? amounts[0]! : null

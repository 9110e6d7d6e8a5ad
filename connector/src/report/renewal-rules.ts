import type { LedgerPolicy } from '@perennial/shared/ledger-policy'
import type { Policy } from '@perennial/shared/policy'

/** The policy of a report, with what the renewals of an account are looked at by. */
export type RenewalRules = LedgerPolicy & Pick<Policy, 'renewalWindowDays' | 'overdueDays'>

/** The rules for states: an ended contract is overdue as long as everywhere else, whatever grace its revenue has. */
export const overdueBy = (rules: RenewalRules): RenewalRules => ({
  ...rules,
  graceDays: Math.max(rules.graceDays, rules.overdueDays),
})

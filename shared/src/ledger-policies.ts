import { defaultLedgerPolicy, type LedgerPolicy } from './ledger-policy.ts'

const but = (choices: Partial<LedgerPolicy>): LedgerPolicy => ({ ...defaultLedgerPolicy, ...choices })

/** Common ways to count, ready to compare; a configuration's own of the same name come before them. */
export const commonPolicies: Readonly<Record<string, LedgerPolicy>> = {
  late_kept: but({ lateRenewal: 'keep', graceDays: 30 }),
  late_lapsed: but({ lateRenewal: 'lapsed', graceDays: 30 }),
  churn_on_request: but({ churnDate: 'request' }),
  auto_renewal_assumed: but({ autoRenewal: 'assumed' }),
  escalators_apart: but({ escalators: 'apart' }),
  pauses_kept: but({ pauses: 'keep' }),
  reactivation_90: but({ reactivationDays: 90 }),
  movement_form: but({ form: 'movement' }),
  rolled_up: but({ rollUp: 'parent' }),
}

/** Every policy a report can be made under, by name; `default` comes first. */
export const policiesOf = (
  ledger: LedgerPolicy,
  own: Readonly<Record<string, LedgerPolicy>>,
): Readonly<Record<string, LedgerPolicy>> => ({ default: ledger, ...commonPolicies, ...own })

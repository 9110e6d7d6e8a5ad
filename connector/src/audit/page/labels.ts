import type { Finding, FindingCode } from '@perennial/shared/ledger/findings'
import type { CustomerSign } from '@perennial/shared/lifecycle/customer'
import type { Basis } from '@perennial/shared/model/basis'
import { capital } from '../../page/words.ts'

export const basisMeanings: Record<Basis, string> = {
  stated: 'the CRM says it',
  derived: 'it follows from what the CRM says',
  assumed: 'nothing in the CRM says it: please confirm',
}

export const severityLabels: Record<Finding['severity'], string> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

export const findingLabels: Record<FindingCode, string> = {
  renewal_date_disputed: 'Two sources disagree about the renewal date',
  arr_disputed: 'Two sources disagree about the ARR',
  renewal_date_assumed: 'The renewal date is assumed',
  amount_missing: 'A contract states no amount',
  dates_contradict: 'The dates contradict one another',
  company_date_stale: 'The renewal date on the company is out of date',
  renewal_overdue: 'The renewal is overdue',
  renewal_deal_missing: 'No renewal deal is open',
  excluded_with_contract: 'Left out, yet has a contract',
}

export const signLabels: Record<CustomerSign, string> = {
  lifecycle_stage: 'Lifecycle stage says so',
  current_customer: 'The CRM flags it as a current customer',
  won_recurring_deal: 'A recurring deal was won',
  status: 'A status property says so',
  list: 'It is on the list of customers',
}

export const renewsLabel = (autoRenews: boolean | null): string =>
  autoRenews === null ? 'auto-renew unknown' : autoRenews ? 'auto-renews' : 'no auto-renewal'

export const basisLabel = (basis: Basis): string => capital(basis)

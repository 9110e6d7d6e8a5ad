import type { Mapping } from './profile.ts'

/** The sample's own custom properties, where a profile leaves them as they are. */
export const sampleDeals: Mapping = {
  'deal.start': 'contract_start_date',
  'deal.end': 'contract_end_date',
  'deal.termMonths': 'contract_term_months',
  'deal.autoRenews': 'auto_renewal',
  'deal.noticeDays': 'notice_period_days',
  'deal.seats': 'seats',
  'deal.purpose': 'contract_type',
  'deal.purposes.new': 'new',
  'deal.purposes.renewal': 'renewal',
  'deal.purposes.expansion': 'expansion',
}

/** A portal that keeps nothing of the contract on its deals. */
export const bareDeals: Mapping = {
  'deal.start': null,
  'deal.end': null,
  'deal.termMonths': null,
  'deal.autoRenews': null,
  'deal.noticeDays': null,
  'deal.seats': null,
  'deal.purpose': 'dealtype',
  'deal.purposes.newbusiness': 'new',
}

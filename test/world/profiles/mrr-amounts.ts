import type { Deal } from '../deal.ts'
import { billedMonthly } from './billed-monthly.ts'
import type { Profile } from './profile.ts'
import { revised } from './revise.ts'
import { sampleDeals } from './sample-mapping.ts'

export const mrrAmounts: Profile = {
  says: 'Every deal amount is a month of the contract, rounded to the cent, though contracts run for years.',
  ways: () => ({
    deals: deals => deals.map(byTheMonth),
    lines: lines => revised(lines, 'line_items', billedMonthly),
  }),
  mapping: {
    ...sampleDeals,
    'deal.pipelines.default.amount_means': 'mrr',
    'deal.pipelines.renewals.amount_means': 'mrr',
  },
}

export const byTheMonth = (deal: Deal): Deal => ({
  ...deal,
  askedMinor: Math.round(deal.askedMinor / 12),
  amountMinor: Math.round(deal.amountMinor / 12),
})

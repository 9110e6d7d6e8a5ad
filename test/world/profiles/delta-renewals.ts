import type { Deal } from '../deal.ts'
import type { RecordLine } from '../portal.ts'
import { type Random, random } from '../random.ts'
import type { Profile } from './profile.ts'
import { revised, withValues } from './revise.ts'
import { sampleDeals } from './sample-mapping.ts'

export const deltaRenewals: Profile = {
  says: 'A renewal is written with what it adds or takes away, so most renewals are worth nothing and lost ones are negative.',
  ways: seed => ({
    deals: deals => deals.map(change),
    lines: (lines, { account }) => {
      const draw = random(seed, 'delta-renewals', account.index)
      return revised(lines, 'deals', deal => sometimesEmpty(deal, draw))
    },
  }),
  mapping: {
    ...sampleDeals,
    'deal.pipelines.default.amount_means': 'arr',
    'deal.pipelines.renewals.amount_means': 'delta',
  },
}

/** `askedMinor` of a renewal is what was paid before, expansions included. */
function change(deal: Deal): Deal {
  if (deal.contractType !== 'renewal') return deal
  if (deal.closedOn === null) return { ...deal, askedMinor: 0, amountMinor: 0 }
  const after = deal.contract === null ? 0 : deal.amountMinor
  return { ...deal, askedMinor: 0, amountMinor: after - deal.askedMinor }
}

function sometimesEmpty(deal: RecordLine, draw: Random): RecordLine {
  const isOpen = deal.properties.dealstage!.startsWith('renewal_')
  return isOpen && draw.chance(0.5) ? withValues(deal, { amount: null }) : deal
}

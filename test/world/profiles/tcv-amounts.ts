import { addMonths, type Day } from '../calendar.ts'
import type { Contract, Deal } from '../deal.ts'
import type { Life } from '../life.ts'
import type { Profile } from './profile.ts'
import { sampleDeals } from './sample-mapping.ts'

export const tcvAmounts: Profile = {
  says: 'A deal amount is all that the contract will bring until it ends, so three years look three times as large as one.',
  ways: () => ({ deals: (deals, life) => deals.map(deal => overTheTerm(deal, life)) }),
  mapping: {
    ...sampleDeals,
    'deal.pipelines.default.amount_means': 'tcv',
    'deal.pipelines.renewals.amount_means': 'tcv',
  },
}

function overTheTerm(deal: Deal, { account }: Life): Deal {
  const contract = deal.contractType === 'expansion' ? untilTheEnd(deal.contract!) : deal.contract
  const months = contract?.months ?? deal.term?.months ?? account.first.months
  const whole = (yearlyMinor: number) => Math.round((yearlyMinor * months) / 12)
  return { ...deal, contract, askedMinor: whole(deal.askedMinor), amountMinor: whole(deal.amountMinor) }
}

/** More seats count from the first of the running billing month, for as many months as are left. */
function untilTheEnd(contract: Contract): Contract {
  const months = monthsLeft(contract.start, contract.end!)
  return { ...contract, months, start: addMonths(contract.end!, -months) }
}

function monthsLeft(from: Day, end: Day): number {
  let months = 1
  while (addMonths(end, -months) > from) months += 1
  return months
}

import { type Day, dayText, officeInstant } from '../calendar.ts'
import { group } from '../custom-properties.ts'
import type { Contract, Deal } from '../deal.ts'
import type { Life } from '../life.ts'
import type { PortalLine, RecordLine } from '../portal.ts'
import { lastDay } from '../timeline.ts'
import { billedMonthly } from './billed-monthly.ts'
import { byTheMonth } from './mrr-amounts.ts'
import type { Profile } from './profile.ts'
import { renamed, revised, withValues, written } from './revise.ts'
import { cancelledOn, lastOfSubscription } from './subscription.ts'

export const monthlyEvergreen: Profile = {
  says: 'Subscriptions run by the month until somebody cancels them; nothing is ever renewed and no deal says so.',
  ways: () => ({
    account: account => {
      const monthlyMinor = Math.round(account.first.seatPriceMinor / 12)
      return { ...account, first: { ...account.first, seatPriceMinor: monthlyMinor * 12 } }
    },
    life: atOnePrice,
    deals: (deals, life) => deals.flatMap(deal => subscribed(deal, life)),
    shape: lines => [...lines.filter(line => !isAboutTerms(line)), ...subscriptionProperties()],
    lines: (lines, life) =>
      revised(revised(lines, 'line_items', billedMonthly), 'deals', deal => dated(deal, life)),
  }),
  mapping: {
    'deal.start': 'subscription_start',
    'deal.end': 'cancellation_date',
    'deal.withoutEnd': 'evergreen',
    'deal.termMonths': null,
    'deal.autoRenews': null,
    'deal.noticeDays': null,
    'deal.seats': 'seats',
    'deal.purpose': 'dealtype',
    'deal.purposes.newbusiness': 'new',
    'deal.purposes.existingbusiness': 'expansion',
    'deal.pipelines.default.amount_means': 'mrr',
  },
}

/** A monthly plan keeps its price for as long as it runs. */
const atOnePrice = (life: Life): Life => ({
  ...life,
  terms: life.terms.map(term => ({ ...term, seatPriceMinor: life.account.first.seatPriceMinor })),
})

/** First deals and upgrades with no end of their own; a renewal is none here, unless seats were added with it. */
function subscribed(deal: Deal, life: Life): Deal[] {
  if (deal.contract === null) return deal.contractType === 'renewal' ? [] : [byTheMonth(deal)]
  const { contract } = deal
  if (deal.contractType === 'renewal') return grown(deal, contract, life)
  return [byTheMonth({ ...deal, contract: openEnded(deal, contract, life) })]
}

function grown(deal: Deal, contract: Contract, life: Life): Deal[] {
  const askedMinor = contract.seats * contract.seatPriceMinor - deal.askedMinor
  const seats = askedMinor / contract.seatPriceMinor
  if (seats <= 0) return []
  const upgrade: Deal = {
    ...deal,
    contractType: 'expansion',
    title: `${seats} more seats`,
    pipeline: 'default',
    stage: 'closedwon',
    askedMinor,
    amountMinor: askedMinor,
    contract: openEnded(deal, { ...contract, seats }, life),
  }
  return [byTheMonth(upgrade)]
}

const openEnded = (deal: Deal, contract: Contract, life: Life): Contract => ({
  ...contract,
  end: cancelledOn(lastOfSubscription(life, deal.term!)),
  months: null,
})

const gone = ['contract_term_months', 'auto_renewal', 'notice_period_days', 'contract_type']
const names = { contract_start_date: 'subscription_start', contract_end_date: 'cancellation_date' }

/** The day of the cancellation was entered when it came in. */
function dated(deal: RecordLine, life: Life): RecordLine {
  const own = renamed(withValues(deal, Object.fromEntries(gone.map(name => [name, null]))), names)
  const { cancellation_date: value } = own.properties
  if (value === undefined) return own
  const on = life.terms.find(term => dayOf(cancelledOn(term)) === value)!.fate!.closedOn
  const timestamp = officeInstant(Math.min(on, lastDay), 0.4)
  return written(own, 'cancellation_date', [{ value, timestamp, sourceType: 'CRM_UI' }])
}

const isAboutTerms = (line: PortalLine): boolean =>
  (line.line === 'property' && (gone.includes(line.name) || line.name in names)) ||
  (line.line === 'pipeline' && line.id === 'renewals')

const subscriptionProperties = (): Iterable<PortalLine> =>
  group('deals', 'subscription', 'Subscription', [
    { name: 'subscription_start', label: 'Subscription start', type: 'date', fieldType: 'date' },
    { name: 'cancellation_date', label: 'Cancellation date', type: 'date', fieldType: 'date' },
  ])

const dayOf = (value: Day | null): string | null => (value === null ? null : dayText(value))

import { type Day, daysBetween } from '@perennial/shared/day'
import type { CrmRecord } from '../record.ts'
import { dayIn, dayOf, numberOf, textOf } from '../view/values.ts'
import type { Room } from './room.ts'
import type { Stages } from './stages.ts'

/** A deal with what HubSpot's own properties say of it. */
export interface SeenDeal {
  id: string
  record: CrmRecord
  companyId: string | null
  pipeline: string
  status: 'open' | 'won' | 'lost'
  amount: number | null
  currency: string
  /** Day it was closed, or is expected to. */
  closes: Day
  lineItems: CrmRecord[] | null
}

/** All deals, oldest close first. */
export function seenDeals({ deals, portal }: Pick<Room, 'deals' | 'portal'>, stages: Stages): SeenDeal[] {
  return deals
    .map(({ record, companyIds, lineItems }): SeenDeal => {
      const { properties } = record
      const stage = textOf(properties, 'dealstage') ?? ''
      return {
        id: record.id,
        record,
        companyId: companyIds[0] ?? null,
        pipeline: textOf(properties, 'pipeline') ?? '',
        status: stages.won.includes(stage) ? 'won' : stages.lost.includes(stage) ? 'lost' : 'open',
        amount: numberOf(properties, 'amount'),
        currency: textOf(properties, 'deal_currency_code') ?? portal.currency,
        closes: dayOf(properties, 'closedate', portal.timeZone) ?? dayIn(record.createdAt, portal.timeZone),
        lineItems,
      }
    })
    .sort((a, b) => (a.closes < b.closes ? -1 : a.closes > b.closes ? 1 : 0))
}

export interface Following {
  /** The last deal of the company that was won clearly before. */
  before: (deal: SeenDeal) => SeenDeal | null
  /** The next deal of the company that closes clearly after, whatever became of it. */
  after: (deal: SeenDeal) => SeenDeal | null
  /** All won deals of the company up to the day before the deal closed. */
  wonBefore: (deal: SeenDeal) => SeenDeal[]
}

/** Two deals closed this close to one another belong to one decision. */
const sameDecisionDays = 25

/** Which deals of a company follow one another, among those given. */
export function following(deals: readonly SeenDeal[]): Following {
  const byCompany = Map.groupBy(
    deals.filter(({ companyId }) => companyId !== null),
    ({ companyId }) => companyId!,
  )
  const siblings = (deal: SeenDeal) => (deal.companyId === null ? [] : (byCompany.get(deal.companyId) ?? []))
  const isApart = (earlier: SeenDeal, later: SeenDeal) =>
    daysBetween(earlier.closes, later.closes) > sameDecisionDays
  return {
    before: deal => siblings(deal).findLast(other => other.status === 'won' && isApart(other, deal)) ?? null,
    after: deal => siblings(deal).find(other => isApart(deal, other)) ?? null,
    wonBefore: deal => siblings(deal).filter(other => other.status === 'won' && isApart(other, deal)),
  }
}

import { addMonths, type Day } from '../../day.ts'
import type { Deal } from '../../model/deal.ts'
import type { LineItem } from '../../model/line-item.ts'
import { type Money, parseMoney } from '../../money.ts'
import type { Claim } from './claim.ts'
import { termOf } from './yearly.ts'

const recurring = ({ lineItems }: Deal): LineItem[] => lineItems.filter(item => item.everyMonths !== null)

const record = (deal: Deal) => ({ text: `line items of ${deal.name}`, url: deal.url })

/** The yearly value of the recurring line items; null when there are none or they are in several currencies. */
export function lineItemArr(deal: Deal): Claim<Money> | null {
  const amounts = recurring(deal).map(item => {
    const amount = parseMoney(item.amount, item.currency)
    return amount && { ...amount, minor: (amount.minor * 12) / item.everyMonths! }
  })
  const [first] = amounts
  if (!first || amounts.some(amount => amount === null || amount.currency !== first.currency)) return null
  return {
    value: { ...first, minor: Math.round(amounts.reduce((sum, amount) => sum + amount!.minor, 0)) },
    basis: 'derived',
    rung: 'line_items',
    rule: 'sum of the recurring line items, as a yearly amount',
    record: record(deal),
  }
}

/** The earliest start that a recurring line item states. */
export const lineItemStart = (deal: Deal): Day | null =>
  recurring(deal)
    .flatMap(({ start }) => start ?? [])
    .reduce<Day | null>((first, start) => (first === null || start < first ? start : first), null)

/** The latest end that recurring line items state, by a date or by a term counted from `start`. */
export function lineItemEnd(deal: Deal, start: Day): Claim<Day> | null {
  const ends = recurring(deal).flatMap(item => {
    const months = termOf(item.termMonths)
    const end = item.end ?? (months === null ? null : addMonths(item.start ?? start, months))
    return end !== null && end > start ? end : []
  })
  const last = ends.reduce<Day | null>(
    (latest, end) => (latest === null || end > latest ? end : latest),
    null,
  )
  if (last === null) return null
  return {
    value: last,
    basis: 'derived',
    rung: 'line_items',
    rule: 'billing term of the recurring line items',
    record: record(deal),
  }
}

import { addMonths, type Day, daysBetween } from '@perennial/shared/day'
import type { CrmRecord } from '../record.ts'
import { dayOf, numberOf } from '../view/values.ts'
import { agreementOver } from './agreement.ts'
import { isWithin } from './days.ts'
import { isNear } from './numbers.ts'
import type { SeenDeal } from './seen-deals.ts'
import type { Compare } from './weigh.ts'

/** What the comparisons of company properties look at. */
export interface CompaniesToCompare {
  customers: readonly CrmRecord[]
  /** Won recurring deals by company, oldest first. */
  won: ReadonlyMap<string, readonly SeenDeal[]>
  /** Open deals by company, the next to close first. */
  open: ReadonlyMap<string, readonly SeenDeal[]>
  timeZone: string
  today: Day
}

/** A renewal date is where the latest deals end, or one of the next anniversaries, or where the open renewal closes. */
export const compareRenewalDate =
  ({ customers, won, open, timeZone, today }: CompaniesToCompare, dealEnd: string | null): Compare =>
  property =>
    agreementOver(
      customers,
      company => {
        const date = dayOf(company.properties, property, timeZone)
        const deals = won.get(company.id) ?? []
        if (date === null || deals.length === 0) return null
        if (daysBetween(date, today) > 180) return false
        const ends = deals.flatMap(deal => dayOf(deal.record.properties, dealEnd, timeZone) ?? [])
        const expected = (open.get(company.id) ?? []).map(({ closes }) => closes)
        const anniversaries = deals.flatMap(deal =>
          [12, 24, 36].map(months => addMonths(deal.closes, months)),
        )
        return (
          ends.some(end => isWithin(end, date, 5)) ||
          (ends.length === 0 && [...expected, ...anniversaries].some(day => isWithin(day, date, 45)))
        )
      },
      dealEnd === null ? 'anniversaries or the open renewal' : "the ends of the company's deals",
    )

/** A yearly amount is what the latest deals add up to, by one reading of their amounts or another. */
export const compareCompanyArr =
  ({ customers, won }: CompaniesToCompare): Compare =>
  property =>
    agreementOver(
      customers,
      company => {
        const yearly = numberOf(company.properties, property)
        const deals = won.get(company.id) ?? []
        if (yearly === null || yearly <= 0 || deals.length === 0) return null
        return suffixSums(deals).some(sum =>
          [sum, sum * 12, sum / 2, sum / 3].some(reading => isNear(reading, yearly, 0.05)),
        )
      },
      'the amounts of its latest deals',
    )

/** Sums of the last deals, for as many of them as may be in force together. */
export function suffixSums(deals: readonly SeenDeal[]): number[] {
  const last = deals.slice(-5)
  return last.map((_, at) => last.slice(at).reduce((sum, { amount }) => sum + (amount ?? 0), 0))
}

/** Somebody is a customer since about the first deal that was won. */
export const compareSince =
  ({ customers, won, timeZone }: CompaniesToCompare): Compare =>
  property =>
    agreementOver(
      customers,
      company => {
        const since = dayOf(company.properties, property, timeZone)
        const first = won.get(company.id)?.[0]
        return since === null || first === undefined ? null : isWithin(since, first.closes, 92)
      },
      'the first deal that was won',
    )

import { addMonths, type Day, daysBetween } from '@perennial/shared/day'
import { dayOf, numberOf } from '../view/values.ts'
import { agreementOver } from './agreement.ts'
import { isWithin, monthsOf } from './days.ts'
import { itemsValue } from './line-item-value.ts'
import { isNear } from './numbers.ts'
import type { SeenDeal } from './seen-deals.ts'
import type { Compare } from './weigh.ts'

/** What the comparisons of deal properties look at: won recurring deals, and the ones that renew them. */
export interface DealsToCompare {
  deals: readonly SeenDeal[]
  /** The deal that decides on the contract, where there is one. */
  renewalAfter: (deal: SeenDeal) => SeenDeal | null
  timeZone: string
}

/** Days between a contract's end and the close of the deal that renews it. */
const renewalDays = 60
/** A contract begins within these days of its signature. */
const startDays = { before: 60, after: 120 }
const longestTermDays = 1_850

/** An end comes after its deal; it is where start plus term leads, or where the renewal is decided. */
export function compareEnd(
  { deals, renewalAfter, timeZone }: DealsToCompare,
  start: string | null,
  term: string | null,
): Compare {
  return property =>
    agreementOver(
      deals,
      deal => {
        const end = dayOf(deal.record.properties, property, timeZone)
        if (end === null) return null
        const after = daysBetween(deal.closes, end)
        if (after <= 0 || after > longestTermDays) return false
        const from = dayOf(deal.record.properties, start, timeZone)
        const months = numberOf(deal.record.properties, term)
        if (
          from !== null &&
          months !== null &&
          months >= 1 &&
          isWithin(addMonths(from, Math.round(months)), end, 2)
        )
          return true
        const next = renewalAfter(deal)
        if (next !== null && isWithin(next.closes, end, renewalDays)) return true
        return from !== null && months !== null ? false : next === null ? null : false
      },
      start !== null && term !== null
        ? 'start plus term or the renewal that follows'
        : 'the deal that follows',
    )
}

/** A start lies near the signature, or where the contract before ends. */
export const compareStart =
  ({ deals, timeZone }: DealsToCompare): Compare =>
  property =>
    agreementOver(
      deals,
      deal => {
        const start = dayOf(deal.record.properties, property, timeZone)
        return start === null ? null : isNearSignature(start, deal.closes)
      },
      'the day the deal was won',
    )

const isNearSignature = (start: Day, closes: Day): boolean => {
  const days = daysBetween(closes, start)
  return days >= -startDays.before && days <= startDays.after
}

/** A term leads from the start to the end. */
export const compareTerm =
  ({ deals, timeZone }: DealsToCompare, start: string | null, end: string | null): Compare =>
  property =>
    agreementOver(
      deals,
      ({ record: { properties } }) => {
        const months = numberOf(properties, property)
        const from = dayOf(properties, start, timeZone)
        const until = dayOf(properties, end, timeZone)
        return months === null || from === null || until === null || until <= from
          ? null
          : monthsOf(from, until) === Math.round(months)
      },
      'start and end',
    )

/** Seats are the units of the recurring line items. */
export const compareSeats =
  ({ deals }: DealsToCompare): Compare =>
  property =>
    agreementOver(
      deals,
      deal => {
        const seats = numberOf(deal.record.properties, property)
        const items = itemsValue(deal.lineItems)
        return seats === null || items === null || items.quantity <= 1 ? null : seats === items.quantity
      },
      'the quantities of line items',
    )

/** A yearly amount is the deal's amount by one reading or another, or the yearly value of its line items. */
export const compareDealArr =
  ({ deals }: DealsToCompare): Compare =>
  property =>
    agreementOver(
      deals,
      deal => {
        const yearly = numberOf(deal.record.properties, property)
        const stated = itemsValue(deal.lineItems)?.yearly ?? null
        if (yearly === null || yearly <= 0) return null
        if (stated !== null) return isNear(stated, yearly, 0.05)
        const readings = deal.amount === null ? [] : [deal.amount, deal.amount * 12]
        return readings.some(reading => isNear(reading, yearly, 0.05)) || null
      },
      'the amount or the line items',
    )

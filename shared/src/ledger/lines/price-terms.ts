import type { Day } from '../../day.ts'
import type { ContractLine, PriceStep } from '../../model/contract-line.ts'
import type { Rise } from './rises.ts'

/** What the agreement says about the amount on one day. */
export interface PriceTerms {
  /** Minor units for one billing interval. */
  price: number
  /** Factors on the price: uplifts so far, what discounts leave of it. */
  risen: number
  left: number
  seats: number
  paused: boolean
}

/**
 * The price of the day and all that changes it. A price agreed for a day holds as agreed from that day: only uplifts
 * after it come on top. Discounts that overlap are taken one after the other. Price steps in another currency than
 * the line's are no part of it.
 */
export function priceTermsOn(line: ContractLine, on: Day, rises: readonly Rise[]): PriceTerms {
  const steps = line.ramp.filter(({ from, price }) => from <= on && price.currency === line.price!.currency)
  const agreed = latest(steps)
  const holdsFrom = agreed?.from ?? line.start
  return {
    price: (agreed?.price ?? line.price!).minor,
    risen: product(rises.filter(({ from }) => from > holdsFrom && from <= on).map(({ factor }) => factor)),
    left: product(
      line.discounts.filter(span => covers(span, on)).map(({ percent }) => (100 - percent) / 100),
    ),
    seats: latest(steps.filter(({ seats }) => seats !== null))?.seats ?? line.seats ?? 0,
    paused: line.pauses.some(span => covers(span, on)),
  }
}

/** Minor units a year, not rounded. */
export const yearlyOf = ({ price, risen, left, paused }: PriceTerms, everyMonths: number): number =>
  paused ? 0 : ((price * 12) / everyMonths) * risen * left

/**
 * Rounds half away from zero. A half that floating point left a hair short of one is a half: products of a few factors
 * are off by some 2^-51 of themselves. Never beyond what sums can carry.
 */
export function toMinorUnits(amount: number): number {
  const size = Math.abs(amount)
  const rounded = Number.isInteger(size) ? size : Math.round(size * (1 + 2 ** -49))
  return Math.sign(amount) * Math.min(rounded, Number.MAX_SAFE_INTEGER) + 0
}

const covers = ({ from, to }: { from: Day; to: Day | null }, on: Day): boolean =>
  from <= on && (to === null || on < to)

const latest = (steps: readonly PriceStep[]): PriceStep | undefined =>
  steps.reduce<PriceStep | undefined>((a, b) => (a === undefined || b.from >= a.from ? b : a), undefined)

const product = (factors: readonly number[]): number => factors.reduce((all, one) => all * one, 1)

import { type Money, totals } from '../money.ts'
import type { RenewalItem } from './item.ts'

/** What is left out of totals for want of a rate, by currency, in that currency. */
export interface UnconvertedRenewals extends Money {
  renewals: number
}

export function unconvertedOf(items: readonly RenewalItem[]): UnconvertedRenewals[] {
  const left = items.filter(({ target, original }) => target === null && original !== null)
  return totals(left.flatMap(({ original }) => original!)).map(money => ({
    ...money,
    renewals: left.filter(({ original }) => original!.some(({ currency }) => currency === money.currency))
      .length,
  }))
}

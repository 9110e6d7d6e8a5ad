import type { AtWill } from './at-will.ts'
import type { ForecastCategory } from './category.ts'
import { type Distribution, distributionOf } from './distribution/distribution.ts'
import type { QuarterShock } from './distribution/quarter-shock.ts'
import { type ForecastGrouping, groupsOf } from './groups-of.ts'
import type { RenewalItem } from './item.ts'
import type { ForecastPeriod } from './period.ts'
import { prospectsOf } from './prospects-of.ts'
import { type ForecastTotals, totalsByCategory, totalsOf } from './totals.ts'
import { type UnconvertedRenewals, unconvertedOf } from './unconverted.ts'

/** Sums and range of some renewals. */
export interface ForecastSums extends ForecastTotals {
  range: Pick<Distribution, 'p10' | 'p50' | 'p90' | 'counts'>
}

/** The forecast of a period: sums that open to `items`, which sum to them. Minor units of `currency`. */
export interface ForecastReport extends ForecastSums {
  period: ForecastPeriod
  currency: string
  categories: ({ category: ForecastCategory } & ForecastTotals)[]
  groups: ({ group: string } & ForecastSums)[]
  atWill: AtWill
  /** Not in any sum: amounts without a rate, and renewals whose amount is not known. */
  unconverted: UnconvertedRenewals[]
  unknown: number
  shock: Pick<QuarterShock, 'deviation' | 'because'>
  items: readonly RenewalItem[]
}

export function forecastReport(
  items: readonly RenewalItem[],
  {
    period,
    currency,
    by,
    atWill,
    shock,
  }: {
    period: ForecastPeriod
    currency: string
    by: ForecastGrouping | null
    atWill: AtWill
    shock: QuarterShock
  },
): ForecastReport {
  return {
    period,
    currency,
    ...sumsOf(items, shock),
    categories: totalsByCategory(items),
    groups: by === null ? [] : groupsOf(items, by).map(([group, own]) => ({ group, ...sumsOf(own, shock) })),
    atWill,
    unconverted: unconvertedOf(items),
    unknown: items.filter(({ original }) => original === null).length,
    shock: { deviation: shock.deviation, because: shock.because },
    items,
  }
}

const sumsOf = (items: readonly RenewalItem[], shock: QuarterShock): ForecastSums => ({
  ...totalsOf(items),
  range: rangeOf(items, shock),
})

/** Rounded to the minor unit. */
export function rangeOf(items: readonly RenewalItem[], shock: QuarterShock): ForecastSums['range'] {
  const { p10, p50, p90, counts } = distributionOf(prospectsOf(items), shock)
  return { p10: Math.round(p10), p50: Math.round(p50), p90: Math.round(p90), counts }
}

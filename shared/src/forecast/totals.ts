import { ForecastCategory } from './category.ts'
import type { RenewalItem } from './item.ts'
import { isOverdue } from './renewal-state.ts'

/** Sums over renewals, minor units. A renewal whose amount is not known, or without a rate, is in none. */
export interface ForecastTotals {
  renewals: number
  open: number
  overdue: number
  target: number
  expected: number
  forecast: number
  /** Of what is decided. */
  final: number
  atRisk: { exposure: number; expectedLoss: number }
}

export const totalsOf = (items: readonly RenewalItem[]): ForecastTotals => ({
  renewals: items.length,
  open: items.filter(({ state }) => state !== 'decided').length,
  overdue: items.filter(({ state }) => isOverdue(state)).length,
  target: sumOf(items, ({ target }) => target),
  expected: sumOf(items, ({ expected }) => expected),
  forecast: sumOf(items, ({ forecast }) => forecast),
  final: sumOf(items, ({ final }) => final),
  atRisk: {
    exposure: sumOf(items, ({ exposure }) => exposure),
    expectedLoss: sumOf(items, ({ expectedLoss }) => expectedLoss),
  },
})

/** The same for each category, best first; they sum to the totals of all. */
export const totalsByCategory = (
  items: readonly RenewalItem[],
): ({ category: ForecastCategory } & ForecastTotals)[] =>
  ForecastCategory.options.map(category => ({
    category,
    ...totalsOf(items.filter(one => one.category === category)),
  }))

export const sumOf = <T>(all: readonly T[], amount: (one: T) => number | null): number =>
  all.reduce((sum, one) => sum + (amount(one) ?? 0), 0)

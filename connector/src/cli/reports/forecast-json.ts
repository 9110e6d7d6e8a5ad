import type { ForecastCategory } from '@perennial/shared/forecast/category'
import type { CountedCall, RenewalItem } from '@perennial/shared/forecast/item'
import type { ForecastReport, ForecastSums } from '@perennial/shared/forecast/report'
import type { ForecastTotals } from '@perennial/shared/forecast/totals'
import { amounts, majorUnits } from '@perennial/shared/ledger/units/major-units'

type Major = (minor: number | null) => number | null

/** A forecast for output: amounts in major units of its currency, beside them what is paid in others. */
export function forecastJson(report: ForecastReport, asOf: string) {
  const { period, currency, categories, groups, atWill, unconverted, unknown, shock, range, items } = report
  const exact = majorUnits(currency)
  const major: Major = minor => (minor === null ? null : exact(minor))
  return {
    period: period.label,
    from: period.from,
    to: period.to,
    asOf,
    currency,
    ...sumsJson(report, exact),
    p10: exact(range.p10),
    p50: exact(range.p50),
    p90: exact(range.p90),
    likelyCounts: range.counts,
    byCategory: Object.fromEntries(categories.map(one => [one.category, exact(one.expected)])) as Record<
      ForecastCategory,
      number
    >,
    categories: categories.map(({ category, ...sums }) => ({ category, ...sumsJson(sums, exact) })),
    groups: groups.map(({ group, ...sums }) => ({ group, ...groupJson(sums, exact) })),
    atWill: {
      ...atWill,
      target: exact(atWill.target),
      expected: exact(atWill.expected),
      expectedLoss: exact(atWill.expectedLoss),
    },
    shock,
    unconverted: unconverted.map(one => ({
      currency: one.currency,
      target: majorUnits(one.currency)(one.minor),
      renewals: one.renewals,
    })),
    unknownAmounts: unknown,
    renewals: items.map(item => itemJson(item, major, exact)),
    note,
  }
}

/** What the sums are, for whoever reads them without the manual. */
const note =
  'expected = sum over renewals of probability times what is worth if renewed; forecast puts calls in its place; final is what is decided. Customers at will are in atWill only.'

function sumsJson(sums: ForecastTotals, exact: (minor: number) => number) {
  const { renewals, open, overdue, target, expected, forecast, final, atRisk } = sums
  return {
    target: exact(target),
    expected: exact(expected),
    forecast: exact(forecast),
    final: exact(final),
    atRisk: { exposure: exact(atRisk.exposure), expectedLoss: exact(atRisk.expectedLoss) },
    counts: { renewals, open, overdue },
  }
}

const groupJson = ({ range, ...sums }: ForecastSums, exact: (minor: number) => number) => ({
  ...sumsJson(sums, exact),
  p10: exact(range.p10),
  p50: exact(range.p50),
  p90: exact(range.p90),
  likelyCounts: range.counts,
})

function itemJson(item: RenewalItem, major: Major, exact: (minor: number) => number) {
  const { amounts: _, original, finalOriginal, calls, ...rest } = item
  return {
    ...rest,
    target: major(item.target),
    expected: major(item.expected),
    forecast: major(item.forecast),
    final: major(item.final),
    exposure: exact(item.exposure),
    expectedLoss: exact(item.expectedLoss),
    original: original && amounts(original),
    finalOriginal: finalOriginal && amounts(finalOriginal),
    calls: { owner: callJson(calls.owner, major), manager: callJson(calls.manager, major) },
  }
}

const callJson = (call: CountedCall | null, major: Major) =>
  call && { ...call, amount: major(call.amount), forecast: major(call.forecast) }

export type ForecastJson = ReturnType<typeof forecastJson>

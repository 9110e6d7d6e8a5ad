import type { SnapshotHead } from '@perennial/shared/forecast/snapshot'
import { majorUnits } from '@perennial/shared/ledger/units/major-units'
import { columns } from './output.ts'
import { amountText } from './reports/amounts.ts'

/** A snapshot for output: amounts in major units. */
export function headJson({ id, asOf, week, number, period, currency, totals, range }: SnapshotHead) {
  const major = majorUnits(currency)
  return {
    id,
    period: period.label,
    asOf,
    week,
    number,
    currency,
    renewals: totals.renewals,
    open: totals.open,
    target: major(totals.target),
    expected: major(totals.expected),
    forecast: major(totals.forecast),
    final: major(totals.final),
    p10: major(range.p10),
    p50: major(range.p50),
    p90: major(range.p90),
    exposure: major(totals.atRisk.exposure),
    expectedLoss: major(totals.atRisk.expectedLoss),
  }
}

export const headsText = (heads: readonly SnapshotHead[]): string =>
  columns([
    [
      'period',
      'as of',
      'week',
      'renewals',
      'open',
      'currency',
      'target',
      'expected',
      'forecast',
      'P10',
      'P90',
      'id',
    ],
    ...heads
      .map(headJson)
      .map(one => [
        one.period,
        one.asOf,
        one.number === 1 ? one.week : `${one.week} (${one.number})`,
        one.renewals,
        one.open,
        one.currency,
        ...[one.target, one.expected, one.forecast, one.p10, one.p90].map(amountText),
        one.id,
      ]),
  ])

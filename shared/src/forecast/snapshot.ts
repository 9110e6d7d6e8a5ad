import type { Day } from '../day.ts'
import type { Caller } from './call.ts'
import type { CountedCall, RenewalItem } from './item.ts'
import type { ForecastPeriod } from './period.ts'
import { mean } from './renewed-amount.ts'
import { type ForecastTotals, totalsOf } from './totals.ts'

/** A renewal as it stood: the model's figures and every call. Who called, and in which words, is in the calls themselves. */
export interface SnapshotItem
  extends Pick<
    RenewalItem,
    | 'account'
    | 'name'
    | 'parent'
    | 'owner'
    | 'segment'
    | 'due'
    | 'notice'
    | 'close'
    | 'state'
    | 'target'
    | 'original'
    | 'expected'
    | 'forecast'
    | 'final'
    | 'likelihood'
    | 'likelihoodBecause'
    | 'category'
    | 'categoryBy'
    | 'modelCategory'
    | 'exposure'
    | 'expectedLoss'
  > {
  /** What it is worth if it renews. */
  worth: number
  calls: Readonly<Record<Caller, Omit<CountedCall, 'by' | 'reason'> | null>>
}

export interface ForecastRange {
  p10: number
  p50: number
  p90: number
}

/** What was forecast of a period on a day. Amounts in minor units of `currency`. It is never changed. */
export interface SnapshotContent {
  period: ForecastPeriod
  currency: string
  totals: ForecastTotals
  range: ForecastRange
  items: readonly SnapshotItem[]
}

/** Which one it is. */
export interface SnapshotName {
  id: string
  asOf: Day
  week: string
  /** 1 for the first of its week and period. */
  number: number
}

export interface Snapshot extends SnapshotName, SnapshotContent {}

/** A snapshot without its renewals. */
export type SnapshotHead = Omit<Snapshot, 'items'>

export const snapshotContent = (
  period: ForecastPeriod,
  currency: string,
  items: readonly RenewalItem[],
  { p10, p50, p90 }: ForecastRange,
): SnapshotContent => ({
  period,
  currency,
  totals: totalsOf(items),
  range: { p10, p50, p90 },
  items: items.map(snapshotItem),
})

export const snapshotItem = (item: RenewalItem): SnapshotItem => ({
  account: item.account,
  name: item.name,
  parent: item.parent,
  owner: item.owner,
  segment: item.segment,
  due: item.due,
  notice: item.notice,
  close: item.close,
  state: item.state,
  target: item.target,
  original: item.original,
  expected: item.expected,
  forecast: item.forecast,
  final: item.final,
  likelihood: item.likelihood,
  likelihoodBecause: item.likelihoodBecause,
  category: item.category,
  categoryBy: item.categoryBy,
  modelCategory: item.modelCategory,
  exposure: item.exposure,
  expectedLoss: item.expectedLoss,
  worth: mean(item.amounts),
  calls: { owner: unsigned(item.calls.owner), manager: unsigned(item.calls.manager) },
})

const unsigned = (call: CountedCall | null): Omit<CountedCall, 'by' | 'reason'> | null =>
  call && { category: call.category, amount: call.amount, forecast: call.forecast, on: call.on }

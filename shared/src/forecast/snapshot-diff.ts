import type { ForecastChange } from './forecast-change.ts'
import { matched } from './matched.ts'
import type { SnapshotItem } from './snapshot.ts'
import { sumOf } from './totals.ts'
import { whatChanged } from './what-changed.ts'

export interface SnapshotDiff {
  expected: { from: number; to: number; difference: number }
  forecast: { from: number; to: number; difference: number }
  /** The largest first; they sum to the differences exactly. */
  changes: ForecastChange[]
}

/** What changed between two looks at one period, renewal by renewal. */
export function diffOf(from: readonly SnapshotItem[], to: readonly SnapshotItem[]): SnapshotDiff {
  const changes = matched(from, to).flatMap(({ before, after }) => whatChanged(before, after))
  return {
    expected: between(from, to, ({ expected }) => expected),
    forecast: between(from, to, ({ forecast }) => forecast),
    changes: changes.sort(largestFirst),
  }
}

function between(
  before: readonly SnapshotItem[],
  after: readonly SnapshotItem[],
  amount: (item: SnapshotItem) => number | null,
) {
  const [from, to] = [sumOf(before, amount), sumOf(after, amount)]
  return { from, to, difference: to - from }
}

const largestFirst = (a: ForecastChange, b: ForecastChange): number =>
  size(b) - size(a) || (a.due < b.due ? -1 : a.due > b.due ? 1 : a.account < b.account ? -1 : 1)
const size = ({ expected, forecast }: ForecastChange): number =>
  Math.max(Math.abs(expected), Math.abs(forecast))

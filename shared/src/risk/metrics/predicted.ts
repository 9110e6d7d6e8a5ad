/** A probability given beforehand, and what came true. */
export interface Predicted {
  /** Probability that it happens. */
  p: number
  happened: boolean
  /** How much it counts in the metrics; absent: 1. */
  weight?: number
  /** Settles ties in a ranking, so that the same rows are always alerted. */
  key?: string
}

export const weightOf = ({ weight }: Predicted): number => weight ?? 1

export const totalWeight = (rows: readonly Predicted[]): number => sumOver(rows, () => 1)

export const happenedWeight = (rows: readonly Predicted[]): number =>
  sumOver(rows, ({ happened }) => Number(happened))

/** Weighted mean; null without rows. */
export function meanOver(rows: readonly Predicted[], of: (row: Predicted) => number): number | null {
  const total = totalWeight(rows)
  return total > 0 ? sumOver(rows, of) / total : null
}

export const sumOver = (rows: readonly Predicted[], of: (row: Predicted) => number): number =>
  rows.reduce((sum, row) => sum + weightOf(row) * of(row), 0)

/** The likeliest first; ties by key, then in the order given. */
export const ranked = (rows: readonly Predicted[]): Predicted[] =>
  rows.toSorted((one, other) => other.p - one.p || compare(one.key ?? '', other.key ?? ''))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

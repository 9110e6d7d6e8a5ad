import type { Sign } from './logistic-problem.ts'

/** What a model may look at. */
export interface Column {
  name: string
  /** The direction in which more of it may move the outcome; absent or 0: either. */
  sign?: Sign
  /** How far one unit of it moves the logit of the outcome, as far as is believed beforehand; absent: not at all. */
  prior?: number
  /** Whether its logarithm is taken under `default` transforms; absent: as the rows tell. */
  log?: boolean
}

/** Values by column; null is unknown, and so is a column that is missing. */
export type Values = Readonly<Record<string, number | null | undefined>>

/** One decision to learn from, or one of several looks at the same decision. */
export interface Row {
  values: Values
  happened: boolean
  /** What the looks at one decision weigh together should be 1; absent: 1. */
  weight?: number
  /** Rows of one block are held out together: a quarter, a fold. */
  block: number
}

/** A value that can be counted with, or NaN. */
export function knownValue(values: Values, name: string): number {
  const value = values[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN
}

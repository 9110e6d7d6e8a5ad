import { type Day, daysBetween } from '../day.ts'
import { adjustmentName, type ScoreAdjustment } from './adjustment.ts'
import { worstFirst } from './explain.ts'
import type { Evidence } from './measure.ts'
import type { ReadingState } from './read-entries.ts'
import type { Contribution } from './weigh.ts'

/** One row of what a score is made of. The points of all rows of a scored account sum to its score. */
export interface ExplainedRow {
  kind: 'measure' | ScoreAdjustment['kind']
  /** The entry of the scorecard; for any other row its kind and name. */
  measure: string
  label: string
  group: string | null
  /** 0..100, 100 is best; null when unknown, and for rows that are no measures. */
  value: number | null
  /** In the measure's own unit. */
  figure: number | null
  /** Effective share of the weight, 0..1. */
  weight: number
  points: number
  because: string
  evidence: Evidence[]
  /** Day of the newest record it rests on, and how many days ago that was. */
  asOf: Day | null
  age: number | null
  state: ReadingState | null
}

/** Measures worst first, then whatever else moved the score, in the order it was applied. */
export const explainedRows = (
  {
    contributions,
    adjustments,
  }: { contributions: readonly Contribution[]; adjustments: readonly ScoreAdjustment[] },
  on: Day,
): ExplainedRow[] => [
  ...worstFirst(contributions).map(contribution => measureRow(contribution, on)),
  ...adjustments.map(adjustmentRow),
]

const measureRow = (
  { measure, label, group, value, figure, weight, points, because, evidence, asOf, state }: Contribution,
  on: Day,
): ExplainedRow => ({
  kind: 'measure',
  measure,
  label,
  group,
  value,
  figure,
  weight,
  points,
  because,
  evidence,
  asOf,
  age: asOf === null ? null : daysBetween(asOf, on),
  state,
})

const adjustmentRow = ({ kind, name, label, points, because }: ScoreAdjustment): ExplainedRow => ({
  kind,
  measure: adjustmentName({ kind, name }),
  label,
  group: null,
  value: null,
  figure: null,
  weight: 0,
  points,
  because,
  evidence: [],
  asOf: null,
  age: null,
  state: null,
})

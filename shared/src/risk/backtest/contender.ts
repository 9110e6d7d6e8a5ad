import type { Feature } from '../features/feature.ts'
import type { DecisionRow } from './decision-row.ts'

/** The four that are always compared. */
export const contenderNames = ['base_rate', 'hand_score', 'unit_weights', 'trained'] as const
export type ContenderName = (typeof contenderNames)[number]

export const contenderLabels: Record<ContenderName, string> = {
  base_rate: 'Base rate',
  hand_score: 'Hand score',
  unit_weights: 'Unit weights',
  trained: 'Trained model',
}

/** What was foreseen of a row. */
export interface Foreseen {
  /** Probability of a loss. */
  p: number
  /** Orders rows, the riskiest highest; differs from `p` where that comes in a few steps only. */
  rank: number
}

/** A way to foresee losses, which learns from rows that were decided before. */
export interface Contender {
  name: ContenderName
  learn(rows: readonly DecisionRow[], features: readonly Feature[]): (row: DecisionRow) => Foreseen
}

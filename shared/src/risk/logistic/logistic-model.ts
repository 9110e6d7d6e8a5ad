import type { Dropped } from './most-informative.ts'
import type { Term } from './term.ts'

/** A term with what it weighs, per standard deviation. */
export interface WeighedTerm extends Term {
  coefficient: number
  /** Where the coefficient was drawn to. */
  prior: number
}

export type PriorKind = 'zero' | 'hand'

/** A fitted model: plain data, which predicts without anything else. */
export interface LogisticModel {
  intercept: number
  terms: WeighedTerm[]
  /**
   * Laplace's covariance of the intercept and the coefficients of the terms, row by row, (terms + 1)² numbers. Empty where nothing
   * was fitted, since all rows ended alike.
   */
  covariance: number[]
  penalty: number
  priorKind: PriorKind
  gradientNorm: number
  iterations: number
  /** Correction of the logit (Platt); 1 and 0 leave it alone. */
  platt: { slope: number; intercept: number }
  dropped: Dropped[]
  /** Rows it was trained on, by weight, and those of them where it happened. */
  rows: number
  happened: number
}

export const uncorrected = { slope: 1, intercept: 0 } as const

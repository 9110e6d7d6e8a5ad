/** The direction in which a column may move the logit; 0 leaves it free. */
export type Sign = -1 | 0 | 1

/** An intercept and a coefficient for each column. */
export interface Weights {
  intercept: number
  coefficients: Float64Array
}

/**
 * Minimise sum of weight x log loss + penalty / 2 x |coefficients - prior|². The intercept is free. Columns should be
 * standardised, or the penalty means something else for each.
 */
export interface LogisticProblem {
  /** An array for each column with a number for each row. */
  columns: readonly Float64Array[]
  /** 1 where it happened, 0 where it did not. */
  labels: Float64Array
  /** How much a row counts; absent: 1 each. */
  weights?: Float64Array
  penalty: number
  /** Where the coefficients are drawn to; absent: zero. */
  prior?: ArrayLike<number>
  signs?: readonly Sign[]
  /** Where to start; absent: the prior, and the intercept of the base rate. */
  start?: Weights
  /** What an earlier fit of the same rows left, to begin with; spares computing it again. */
  gram?: Float64Array | null
  /** Norm of the gradient to end at. */
  tolerance?: number
}

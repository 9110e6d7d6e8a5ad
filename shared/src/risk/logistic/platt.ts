import { fitLogistic } from './fit-logistic.ts'
import { sigmoid, softplus } from './sigmoid.ts'

/** The logit a model gave to a row it was not trained on, and what came true. */
export interface HeldOutLogit {
  logit: number
  happened: boolean
  weight: number
  block: number
}

export interface Correction {
  slope: number
  intercept: number
}

/** Keeps the slope finite where the outcomes are perfectly separated; else it is too weak to be seen. */
const faint = 1e-6

/** Logistic regression of the outcome on the logit (Platt 1999); null where the outcomes are all alike. */
export function plattOf(rows: readonly HeldOutLogit[]): Correction | null {
  if (new Set(rows.map(({ happened }) => happened)).size < 2) return null
  const { intercept, coefficients } = fitLogistic({
    columns: [Float64Array.from(rows, ({ logit }) => logit)],
    labels: Float64Array.from(rows, ({ happened }) => Number(happened)),
    weights: Float64Array.from(rows, ({ weight }) => weight),
    penalty: faint,
    prior: [1],
  })
  return { slope: coefficients[0]!, intercept }
}

/** The correction of all rows, if corrections learned on the other blocks lower the log loss of each; else null. */
export function plattIfBetter(rows: readonly HeldOutLogit[]): Correction | null {
  const blocks = [...new Set(rows.map(({ block }) => block))]
  if (blocks.length < 2) return null
  let gained = 0
  for (const block of blocks) {
    const learned = plattOf(rows.filter(row => row.block !== block))
    if (learned === null) return null
    const own = rows.filter(row => row.block === block)
    gained += lossOf(own, { slope: 1, intercept: 0 }) - lossOf(own, learned)
  }
  const correction = plattOf(rows)
  return gained > 0 && correction !== null && correction.slope > 0 ? correction : null
}

const lossOf = (rows: readonly HeldOutLogit[], { slope, intercept }: Correction): number =>
  rows.reduce((sum, { logit, happened, weight }) => {
    const corrected = slope * logit + intercept
    return sum + weight * (softplus(corrected) - (happened ? corrected : 0))
  }, 0)

export const corrected = (logit: number, correction: Correction | null): number =>
  sigmoid(correction ? correction.slope * logit + correction.intercept : logit)

import { addMonths, type Day, quarterStart } from '../../day.ts'
import type { DecisionRow, DecisionSeen } from '../backtest/decision-row.ts'
import { covarianceOf, fitLogistic } from '../logistic/fit-logistic.ts'
import { logitOf } from '../logistic/predict.ts'
import { z95 } from '../wilson.ts'
import type { RenewalModel } from './renewal-model.ts'
import { isLost } from './train-loss.ts'
import { decisionRows } from './training-rows.ts'

/** Calibration slope beyond which probabilities no longer hold; below 1 they are too extreme, above 1 too timid. */
const slopes = { least: 0.6, most: 1.6 }
/** Losses and renewals it takes to see a slope at all. */
const fewest = 15

/** How a live model did on decisions made after it was trained. */
export interface Drift {
  drifted: boolean
  decisions: number
  lost: number
  slope: number | null
  because: string
}

/**
 * Looks at the decisions of the last two quarters, as far as they were made after the model was trained. A few dozen losses do not
 * tell a slope well: it has drifted when the whole 95 % interval lies outside.
 */
export function driftOf(model: RenewalModel, seen: readonly DecisionSeen[], asOf: Day): Drift {
  const from = addMonths(quarterStart(asOf), -3)
  const rows = decisionRows(seen).filter(
    ({ decision }) => decision.on >= from && decision.on > model.trainedOn,
  )
  const decided = new Map(rows.map(row => [row.decision.id, isLost(row)]))
  const lost = [...decided.values()].filter(Boolean).length
  const found = { decisions: decided.size, lost }
  if (Math.min(lost, decided.size - lost) < fewest)
    return {
      ...found,
      drifted: false,
      slope: null,
      because: `Of the decisions made since it was trained ${lost} were lost and ${decided.size - lost} renewed; drift shows from ${fewest} of each.`,
    }
  const { slope, error } = slopeOf(model, rows)
  const drifted = slope + z95 * error < slopes.least || slope - z95 * error > slopes.most
  return {
    ...found,
    drifted,
    slope,
    because: `Its calibration slope on ${decided.size} later decisions is ${slope.toFixed(2)} (95 % interval ${(slope - z95 * error).toFixed(2)} to ${(slope + z95 * error).toFixed(2)}); ${slopes.least} to ${slopes.most} is accepted.`,
  }
}

/** Keeps the slope finite where outcomes are perfectly separated. */
const faint = 1e-3

/** Logistic regression of the outcome on the model's logit, with the standard error of the slope. */
function slopeOf({ loss }: RenewalModel, rows: readonly DecisionRow[]): { slope: number; error: number } {
  const problem = {
    columns: [Float64Array.from(rows, ({ features }) => logitOf(loss, features))],
    labels: Float64Array.from(rows, row => Number(isLost(row))),
    weights: Float64Array.from(rows, ({ weight }) => weight),
    penalty: faint,
    prior: [1],
  }
  const fit = fitLogistic(problem)
  return { slope: fit.coefficients[0]!, error: Math.sqrt(covarianceOf(problem, fit)[3]!) }
}

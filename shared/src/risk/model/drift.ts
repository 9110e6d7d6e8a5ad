import { addMonths, type Day, quarterStart } from '../../day.ts'
import type { DecisionSeen } from '../backtest/decision-row.ts'
import { predict } from '../logistic/predict.ts'
import { calibrationLine } from '../metrics/calibration.ts'
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

/** Looks at the decisions of the last two quarters, as far as they were made after the model was trained. */
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
  const { slope } = calibrationLine(
    rows.map(row => ({ p: predict(model.loss, row.features), happened: isLost(row), weight: row.weight })),
  )
  const drifted = slope === null || slope < slopes.least || slope > slopes.most
  return {
    ...found,
    drifted,
    slope,
    because: `Its calibration slope on ${decided.size} later decisions is ${slope?.toFixed(2) ?? 'not known'}; ${slopes.least} to ${slopes.most} is accepted.`,
  }
}

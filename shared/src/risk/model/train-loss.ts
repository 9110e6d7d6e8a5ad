import type { DecisionRow } from '../backtest/decision-row.ts'
import type { Feature } from '../features/feature.ts'
import { type ChosenFit, chosenFit, type Training, usualTraining } from '../logistic/chosen-fit.ts'
import { handColumns } from './hand-prior.ts'
import { regressionRows } from './training-rows.ts'

export const isLost = ({ decision }: DecisionRow): boolean => decision.outcome === 'lost'

/**
 * Learns to tell losses from renewals: ridge logistic regression drawn to zero or to the weights of the scorecard, whichever past
 * stretches of time that were held out speak for.
 */
export function trainLoss(
  rows: readonly DecisionRow[],
  features: readonly Feature[],
  training: Training = usualTraining,
): ChosenFit {
  const own = regressionRows(rows, isLost)
  return chosenFit(own, handColumns(features, own), training)
}

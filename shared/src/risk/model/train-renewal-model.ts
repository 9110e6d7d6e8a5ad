import type { Day } from '../../day.ts'
import type { DecisionSeen } from '../backtest/decision-row.ts'
import type { Feature } from '../features/feature.ts'
import type { Candidate } from '../logistic/chosen-fit.ts'
import { trainContraction } from './contraction.ts'
import type { RenewalModel } from './renewal-model.ts'
import { isLost, trainLoss } from './train-loss.ts'
import { decisionRows } from './training-rows.ts'

/** A model with what was tried to find it. */
export interface TrainedModel {
  model: Omit<RenewalModel, 'version'>
  candidates: Candidate[]
}

/** Learns from every decision known by a day; null while there is none of an account with a score. */
export function trainRenewalModel(
  seen: readonly DecisionSeen[],
  features: readonly Feature[],
  trainedOn: Day,
): TrainedModel | null {
  const rows = decisionRows(seen)
  if (rows.length === 0) return null
  const { model: loss, candidates } = trainLoss(rows, features)
  const decisions = new Map(rows.map(row => [row.decision.id, isLost(row)]))
  const model = {
    trainedOn,
    decisions: decisions.size,
    lost: [...decisions.values()].filter(Boolean).length,
    features: [...features],
    loss,
    contraction: trainContraction(rows, features),
  }
  return { model, candidates }
}

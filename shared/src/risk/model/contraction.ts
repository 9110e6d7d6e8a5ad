import type { DecisionRow } from '../backtest/decision-row.ts'
import type { Feature } from '../features/feature.ts'
import { chosenFit, usualTraining } from '../logistic/chosen-fit.ts'
import { sigmoid } from '../logistic/sigmoid.ts'
import { logLossOf } from '../metrics/losses.ts'
import type { ContractionRate, RenewalModel } from './renewal-model.ts'
import { regressionRows } from './training-rows.ts'

/** A renewal at less than this share of what it was is a contraction: less is rounding. */
const contractedBelow = 0.99
/** Decisions the prior weighs as, and what it says: one renewal in ten is for less. */
const strength = 10
const prior = 0.1
/** Contractions and full renewals that a model of its own takes. */
const fewest = 30
/** Share of the plain rate's log loss that a model must save on held-out stretches of time. */
const leastGain = 0.01

/** Whether a renewal was for less; null where it did not renew or an amount is not known. */
export function isContracted({ decision: { outcome, arr, renewedArr } }: DecisionRow): boolean | null {
  if (outcome !== 'renewed' || arr === null || renewedArr === null) return null
  return arr.currency === renewedArr.currency ? renewedArr.minor < arr.minor * contractedBelow : null
}

/** The second target: contraction, given that it renews. A model only where it beats the plain rate on what it was not trained on. */
export function trainContraction(
  rows: readonly DecisionRow[],
  features: readonly Feature[],
): RenewalModel['contraction'] {
  const known = rows.filter(row => isContracted(row) !== null)
  const rate = contractionRate(known)
  const few = Math.min(rate.contracted, rate.renewed - rate.contracted) < fewest
  if (few) return { ...rate, model: null }
  const { model, heldOut } = chosenFit(
    regressionRows(known, row => isContracted(row) === true),
    features.map(({ name }) => ({ name })),
    { ...usualTraining, priors: ['zero'], platt: false },
  )
  const loss = (of: (logit: number) => number) =>
    heldOut.reduce((sum, { logit, happened, weight }) => sum + weight * logLossOf(of(logit), happened), 0)
  return { ...rate, model: loss(sigmoid) < (1 - leastGain) * loss(() => rate.rate) ? model : null }
}

function contractionRate(rows: readonly DecisionRow[]): ContractionRate {
  const decisions = new Map(rows.map(row => [row.decision.id, isContracted(row) === true]))
  const contracted = [...decisions.values()].filter(Boolean).length
  const renewed = decisions.size
  return { renewed, contracted, rate: (contracted + strength * prior) / (renewed + strength) }
}

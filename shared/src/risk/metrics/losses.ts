import { happenedWeight, meanOver, type Predicted, totalWeight } from './predicted.ts'

const nearest = 1e-6

/** Log loss of one prediction, probabilities clipped to 1e-6 from 0 and 1. */
export function logLossOf(p: number, happened: boolean): number {
  const clipped = Math.min(Math.max(p, nearest), 1 - nearest)
  return -Math.log(happened ? clipped : 1 - clipped)
}

/** Mean log loss; null without rows. */
export const logLoss = (rows: readonly Predicted[]): number | null =>
  meanOver(rows, ({ p, happened }) => logLossOf(p, happened))

/** Mean squared error of the probability (Brier 1950); null without rows. */
export const brier = (rows: readonly Predicted[]): number | null =>
  meanOver(rows, ({ p, happened }) => (p - Number(happened)) ** 2)

/** Share of the base rate's own Brier score that the predictions save; null where all ended alike. */
export function brierSkill(rows: readonly Predicted[]): number | null {
  const base = happenedWeight(rows) / totalWeight(rows)
  const variance = base * (1 - base)
  return variance > 0 ? 1 - brier(rows)! / variance : null
}

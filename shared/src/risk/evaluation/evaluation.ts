import { type AtBudget, type AtCapacity, atCapacity, atFalseAlertBudget } from '../metrics/alerts.ts'
import { auc } from '../metrics/auc.ts'
import { calibrationLine, type Decile, deciles, ece10 } from '../metrics/calibration.ts'
import { brier, brierSkill, logLoss } from '../metrics/losses.ts'
import { type Predicted, ranked } from '../metrics/predicted.ts'

/** How good predictions were. Null is what cannot be told, e.g. since all ended alike. */
export interface Evaluation {
  n: number
  positives: number
  auc: number | null
  brier: number | null
  brierSkill: number | null
  logLoss: number | null
  ece10: number | null
  slope: number | null
  intercept: number | null
  deciles: Decile[]
  atCapacity: AtCapacity
  atBudget: AtBudget
}

export interface AlertTerms {
  /** Share of the rows that can be looked after. */
  capacity: number
  /** Share of the alerts that may be wrong. */
  falseAlertBudget: number
}

export const evaluationOf = (
  rows: readonly Predicted[],
  { capacity, falseAlertBudget }: AlertTerms,
): Evaluation => ({
  n: rows.length,
  positives: rows.filter(({ happened }) => happened).length,
  auc: auc(rows.map(({ p, ...row }) => ({ score: p, ...row }))),
  brier: brier(rows),
  brierSkill: brierSkill(rows),
  logLoss: logLoss(rows),
  ece10: ece10(rows),
  ...calibrationLine(rows),
  deciles: deciles(ranked(rows)),
  atCapacity: atCapacity(rows, capacity),
  atBudget: atFalseAlertBudget(rows, falseAlertBudget),
})

import { auc } from '../metrics/auc.ts'
import { calibrationLine, type Decile, deciles, ece10 } from '../metrics/calibration.ts'
import { brier, logLoss } from '../metrics/losses.ts'
import type { Predicted } from '../metrics/predicted.ts'
import { isLost } from '../model/train-loss.ts'
import { type ContenderName, contenderLabels } from './contender.ts'
import type { OutOfTimeRow } from './out-of-time.ts'

/** How well one way of foreseeing did out of time, at one lead. Null where all ended alike or all was foreseen alike. */
export interface ContenderFigures {
  name: ContenderName
  label: string
  n: number
  lost: number
  /** Losses it expected in all. */
  expectedLost: number
  auc: number | null
  brier: number | null
  logLoss: number | null
  ece10: number | null
  slope: number | null
  intercept: number | null
}

export function figuresOf(name: ContenderName, rows: readonly OutOfTimeRow[]): ContenderFigures {
  const predicted = rows.map(one => predictedBy(name, one))
  return {
    name,
    label: contenderLabels[name],
    n: rows.length,
    lost: rows.filter(({ row }) => isLost(row)).length,
    expectedLost: predicted.reduce((sum, { p }) => sum + p, 0),
    auc: auc(rows.map(({ row, foreseen }) => ({ score: foreseen[name].rank, happened: isLost(row) }))),
    brier: brier(predicted),
    logLoss: logLoss(predicted),
    ece10: ece10(predicted),
    ...calibrationLine(predicted),
  }
}

export const predictedBy = (name: ContenderName, { row, foreseen }: OutOfTimeRow): Predicted => ({
  p: foreseen[name].p,
  happened: isLost(row),
})

/** The riskiest highest; ties by decision, so that the same rows always come first. */
export const riskiestFirst = (name: ContenderName, rows: readonly OutOfTimeRow[]): OutOfTimeRow[] =>
  rows.toSorted(
    (a, b) =>
      b.foreseen[name].rank - a.foreseen[name].rank || (a.row.decision.id < b.row.decision.id ? -1 : 1),
  )

export const decilesOf = (name: ContenderName, rows: readonly OutOfTimeRow[]): Decile[] =>
  deciles(riskiestFirst(name, rows).map(row => predictedBy(name, row)))

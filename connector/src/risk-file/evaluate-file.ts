import { crossValidated, type TestedFold } from '@perennial/shared/risk/evaluation/cross-validated'
import { type AlertTerms, type Evaluation, evaluationOf } from '@perennial/shared/risk/evaluation/evaluation'
import type { LeakSuspect } from '@perennial/shared/risk/leaks/leak-suspect'
import { leakSuspects } from '@perennial/shared/risk/leaks/leak-suspects'
import type { Training } from '@perennial/shared/risk/logistic/chosen-fit'
import type { Column } from '@perennial/shared/risk/logistic/column'
import type { PriorKind } from '@perennial/shared/risk/logistic/logistic-model'
import { auc } from '@perennial/shared/risk/metrics/auc'
import { brier, logLoss } from '@perennial/shared/risk/metrics/losses'
import type { Predicted } from '@perennial/shared/risk/metrics/predicted'
import { foldedRows } from './folded.ts'
import type { RiskFile } from './risk-file.ts'

/** One fold, tested by the model of all others. */
export interface FoldReport {
  fold: number
  n: number
  positives: number
  auc: number | null
  brier: number | null
  logLoss: number | null
  penalty: number
  prior: PriorKind
}

export interface FileEvaluation extends Evaluation {
  baseRate: number
  /** Sum of the probabilities: how many it is expected to happen to. */
  expected: number
  folds: FoldReport[]
  leakSuspects: LeakSuspect[]
  warnings: string[]
}

/** How well a model of this file predicts rows that it has not seen. */
export function evaluateFile(
  file: RiskFile,
  columns: readonly Column[],
  training: Training,
  { folds, ...alerts }: AlertTerms & { folds: number },
): FileEvaluation {
  const rows = foldedRows(file, folds)
  const tested = crossValidated(rows, columns, training)
  const predicted = tested.flatMap(fold => predictedOf(file, fold))
  const evaluation = evaluationOf(predicted, alerts)
  const model = { rows, columns, sources: file.sources, auc: evaluation.auc ?? 0 }
  const places = { name: file.idColumn, ids: file.ids, folds: rows.map(({ fold }) => fold) }
  return {
    ...evaluation,
    baseRate: evaluation.positives / evaluation.n,
    expected: predicted.reduce((sum, { p }) => sum + p, 0),
    folds: tested.map(fold => foldReport(file, fold)),
    leakSuspects: leakSuspects(file.raw, { ...places, happened: file.happened }, model),
    warnings: [...file.warnings, ...leftOut(tested)],
  }
}

const predictedOf = ({ ids, happened }: RiskFile, { tested }: TestedFold): Predicted[] =>
  tested.map(({ at, p }) => ({ p, happened: happened[at]!, key: ids[at]! }))

function foldReport(file: RiskFile, fold: TestedFold): FoldReport {
  const rows = predictedOf(file, fold)
  return {
    fold: fold.fold,
    n: rows.length,
    positives: rows.filter(({ happened }) => happened).length,
    auc: auc(rows.map(({ p, happened }) => ({ score: p, happened }))),
    brier: brier(rows),
    logLoss: logLoss(rows),
    penalty: fold.model.penalty,
    prior: fold.model.priorKind,
  }
}

/** Columns that at least one fold had too few outcomes for. */
function leftOut(folds: readonly TestedFold[]): string[] {
  const names = new Set(folds.flatMap(({ model }) => model.dropped.map(({ column }) => column)))
  if (names.size === 0) return []
  return [`too few of the rarer outcome for all columns, so some folds did without: ${[...names].join(', ')}`]
}

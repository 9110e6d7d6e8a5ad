import { chosenFit, type Training } from '@perennial/shared/risk/logistic/chosen-fit'
import type { Column } from '@perennial/shared/risk/logistic/column'
import type { LogisticModel, WeighedTerm } from '@perennial/shared/risk/logistic/logistic-model'
import { foldedRows } from './folded.ts'
import type { RiskFile } from './risk-file.ts'

/** A column of the model: `coef` is for one standard deviation from the mean, after limits and logarithm. */
export interface TrainedColumn {
  name: string
  coef: number
  mean: number
  sd: number
  limits: WeighedTerm['limits']
  log: boolean
}

export interface TrainedFile {
  intercept: number
  columns: TrainedColumn[]
  gradientNorm: number
  iterations: number
  penalty: number
  prior: LogisticModel['priorKind']
  /** The logit is corrected to slope x logit + intercept. */
  platt: LogisticModel['platt']
  n: number
  positives: number
  warnings: string[]
}

/** The model of all rows of this file. */
export function trainFile(
  file: RiskFile,
  columns: readonly Column[],
  training: Training,
  folds: number,
): TrainedFile {
  const rows = foldedRows(file, folds).map(row => ({ ...row, block: row.fold }))
  const { model } = chosenFit(rows, columns, training)
  return {
    intercept: model.intercept,
    columns: model.terms.map(({ name, coefficient, mean, sd, limits, log }) => ({
      name,
      coef: coefficient,
      mean,
      sd,
      limits,
      log,
    })),
    gradientNorm: model.gradientNorm,
    iterations: model.iterations,
    penalty: model.penalty,
    prior: model.priorKind,
    platt: model.platt,
    n: model.rows,
    positives: model.happened,
    warnings: [
      ...file.warnings,
      ...model.dropped.map(({ column, because }) => `column ${column} is not used: ${because}`),
    ],
  }
}

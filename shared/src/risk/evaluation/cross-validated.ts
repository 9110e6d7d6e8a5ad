import { chosenFitOf, type Training } from '../logistic/chosen-fit.ts'
import type { Column, Row } from '../logistic/column.ts'
import type { LogisticModel } from '../logistic/logistic-model.ts'
import { predict } from '../logistic/predict.ts'
import { placesWhere, rowsAt, tableOf } from '../logistic/table.ts'

/** A row that is tested in one fold and trained on in all others; `block` is for choices within the training rows. */
export interface FoldedRow extends Row {
  fold: number
}

/** The rows of one fold, by their place, and what the model trained on all others gives them. */
export interface TestedFold {
  fold: number
  tested: { at: number; p: number }[]
  model: LogisticModel
}

/** Every fold in turn is predicted by a model that has seen none of it: neither for its statistics nor for its choices. */
export function crossValidated(
  rows: readonly FoldedRow[],
  columns: readonly Column[],
  how: Training,
): TestedFold[] {
  const table = tableOf(rows, columns)
  const folds = [...new Set(rows.map(({ fold }) => fold))].sort((one, other) => one - other)
  return folds.map(fold => {
    const training = rowsAt(
      table,
      placesWhere(table, place => rows[place]!.fold !== fold),
    )
    const { model } = chosenFitOf(training, how)
    const tested = placesWhere(table, place => rows[place]!.fold === fold)
    return { fold, model, tested: tested.map(at => ({ at, p: predict(model, rows[at]!.values) })) }
  })
}

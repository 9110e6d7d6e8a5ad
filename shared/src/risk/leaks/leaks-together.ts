import { crossValidated, type FoldedRow } from '../evaluation/cross-validated.ts'
import type { Column } from '../logistic/column.ts'
import { trainModel } from '../logistic/train-model.ts'
import { auc } from '../metrics/auc.ts'
import { type LeakSuspect, tooGood } from './leak-suspect.ts'

/** What a model was tested on. */
export interface TestedModel {
  rows: readonly FoldedRow[]
  columns: readonly Column[]
  /** The column of the file that a column of the model is made of. */
  sources: ReadonlyMap<string, string>
  /** Of its predictions for rows that were held out. */
  auc: number
}

const mostNamed = 5
const usual = { transforms: 'default', eventsPerColumn: 0, penalty: 10, priorKind: 'zero' } as const

/**
 * Columns that together make a model too good to be true: the one that weighs most is taken out, again and again, until the model
 * is believable. Those already named are out from the start.
 */
export function leaksTogether(model: TestedModel, named: readonly LeakSuspect[]): LeakSuspect[] {
  let out = new Set(named.map(({ column }) => column))
  let before = out.size === 0 ? model.auc : aucWithout(model, out)
  const found: LeakSuspect[] = []
  while (before > tooGood && found.length < mostNamed) {
    const column = heaviest(model, out)
    if (column === null) break
    out = new Set([...out, column])
    const after = aucWithout(model, out)
    const why = `with the other columns it tells the outcome too well (AUC ${before.toFixed(3)} with it, ${after.toFixed(3)} without)`
    found.push({ column, why, auc: null })
    before = after
  }
  return found
}

const left = ({ columns, sources }: TestedModel, out: ReadonlySet<string>): Column[] =>
  columns.filter(({ name }) => !out.has(sources.get(name) ?? name))

function aucWithout(model: TestedModel, out: ReadonlySet<string>): number {
  const how = { ...usual, priors: ['zero' as const], penalties: [usual.penalty], platt: false }
  const tested = crossValidated(model.rows, left(model, out), how).flatMap(fold => fold.tested)
  return auc(tested.map(({ at, p }) => ({ score: p, happened: model.rows[at]!.happened }))) ?? 0
}

/** The column of the file whose columns in the model weigh most together. */
function heaviest(model: TestedModel, out: ReadonlySet<string>): string | null {
  const { terms } = trainModel(model.rows, left(model, out), usual)
  const bySource = Map.groupBy(terms, ({ source }) => model.sources.get(source) ?? source)
  const weights = [...bySource].map(([source, own]) => ({
    source,
    weight: own.reduce((sum, { coefficient }) => sum + Math.abs(coefficient), 0),
  }))
  return weights.toSorted((one, other) => other.weight - one.weight)[0]?.source ?? null
}

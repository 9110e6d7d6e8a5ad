import type { Column, Row } from './column.ts'
import { covarianceOf, fitLogistic, type LogisticFit } from './fit-logistic.ts'
import type { LogisticModel, PriorKind } from './logistic-model.ts'
import { uncorrected } from './logistic-model.ts'
import type { LogisticProblem } from './logistic-problem.ts'
import { type Preparation, type Prepared, prepared } from './prepared.ts'
import { logitOfShare } from './sigmoid.ts'
import { tableOf } from './table.ts'

/** How strongly coefficients are drawn to the prior, and to which. */
export interface Pull {
  penalty: number
  priorKind: PriorKind
}

/** Fits one model to all rows. */
export function trainModel(
  rows: readonly Row[],
  columns: readonly Column[],
  how: Preparation & Pull,
): LogisticModel {
  return modelFrom(prepared(tableOf(rows, columns), how), how)
}

export function modelFrom(ready: Prepared, pull: Pull): LogisticModel {
  const { rows, happened } = tally(ready)
  const ended = happened === 0 || happened === rows
  const fit = ended ? baseRate(ready, pull) : fitPrepared(ready, pull)
  const prior = priorOf(ready, pull)
  const places = new Map(ready.fitted.map((term, at) => [term.name, at]))
  const terms = ready.terms.map(term => {
    const at = places.get(term.name)
    return {
      ...term,
      coefficient: at === undefined ? 0 : fit.coefficients[at]!,
      prior: at === undefined ? 0 : prior[at]!,
    }
  })
  return {
    intercept: fit.intercept,
    terms,
    covariance: ended ? [] : spread(covarianceOf(problemOf(ready, pull), fit), ready, places),
    penalty: pull.penalty,
    priorKind: pull.priorKind,
    gradientNorm: fit.gradientNorm,
    iterations: fit.iterations,
    platt: { ...uncorrected },
    dropped: ready.dropped,
    rows,
    happened,
  }
}

/** The coefficients of the fitted terms alone. */
export function fitPrepared(
  ready: Prepared,
  pull: Pull,
  from: { start?: LogisticFit; tolerance?: number } = {},
): LogisticFit {
  const { rows, happened } = tally(ready)
  if (happened === 0 || happened === rows) return baseRate(ready, pull)
  return fitLogistic({ ...problemOf(ready, pull), ...from, gram: from.start?.gram ?? null })
}

const problemOf = (ready: Prepared, pull: Pull): LogisticProblem => ({
  columns: ready.columns,
  labels: ready.labels,
  weights: ready.weights,
  penalty: pull.penalty,
  prior: priorOf(ready, pull),
  signs: ready.signs,
})

const priorOf = ({ hand }: Prepared, { priorKind }: Pull): Float64Array =>
  priorKind === 'hand' ? hand : new Float64Array(hand.length)

function tally({ labels, weights }: Prepared): { rows: number; happened: number } {
  let [rows, happened] = [0, 0]
  for (let row = 0; row < labels.length; row += 1) {
    rows += weights[row]!
    happened += weights[row]! * labels[row]!
  }
  return { rows, happened }
}

/** Rows that all ended alike teach nothing but their rate, half an outcome of each kind added, and leave the prior as it is. */
function baseRate(ready: Prepared, pull: Pull): LogisticFit {
  const { rows, happened } = tally(ready)
  const intercept = logitOfShare((happened + 0.5) / (rows + 1))
  const coefficients = Float64Array.from(priorOf(ready, pull))
  return { intercept, coefficients, gradientNorm: 0, iterations: 0, gram: null }
}

/** The covariance with rows and columns of zeros for the terms that were not fitted. */
function spread(
  covariance: Float64Array,
  { terms }: Prepared,
  places: ReadonlyMap<string, number>,
): number[] {
  const small = places.size + 1
  const at = [0, ...terms.map(({ name }) => (places.has(name) ? places.get(name)! + 1 : null))]
  return at.flatMap(row =>
    at.map(column => (row === null || column === null ? 0 : covariance[row * small + column]!)),
  )
}

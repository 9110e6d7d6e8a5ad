import { mapped } from './arrays.ts'
import type { Column, Row } from './column.ts'
import type { LogisticFit } from './fit-logistic.ts'
import type { LogisticModel, PriorKind } from './logistic-model.ts'
import { logitsAt } from './objective.ts'
import { type HeldOutLogit, plattIfBetter } from './platt.ts'
import { type Preparation, prepared } from './prepared.ts'
import { softplus } from './sigmoid.ts'
import { placesWhere, rowsAt, type Table, tableOf } from './table.ts'
import { standardisedValue } from './term.ts'
import { fitPrepared, modelFrom, type Pull } from './train-model.ts'

export interface Training extends Preparation {
  /** Which priors to try; `hand` counts only where a column has one. */
  priors: readonly PriorKind[]
  /** Which penalties to try; with a single prior and penalty nothing is chosen. */
  penalties: readonly number[]
  /** Whether the logit may be corrected (Platt) where that lowers the cross-validated log loss. */
  platt: boolean
}

export const usualTraining: Training = {
  transforms: 'default',
  eventsPerColumn: 5,
  priors: ['zero', 'hand'],
  penalties: [1, 3, 10, 30, 100],
  platt: true,
}

/** A prior and a penalty with the log loss a row on blocks it was not trained on; null where no block could be held out. */
export interface Candidate extends Pull {
  logLoss: number | null
}

export interface ChosenFit {
  model: LogisticModel
  candidates: Candidate[]
  /** What the chosen prior and penalty gave each row, before correction, when its block was held out; empty without blocks. */
  heldOut: HeldOutLogit[]
}

/** Close enough to the minimum for a choice: the log loss of all rows together is then off by less than its square. */
const roughly = 0.05
/** Where there is no block to hold out: strong enough to be safe, and the expectation where there is one. */
const cautious = 30

/**
 * The model whose prior and penalty did best on blocks held out in turn: by log loss, of equals the one with the larger penalty.
 * A hand prior that the data speak against loses to zero. With fewer than two blocks the most cautious candidate is taken.
 */
export const chosenFit = (rows: readonly Row[], columns: readonly Column[], training: Training): ChosenFit =>
  chosenFitOf(tableOf(rows, columns), training)

export function chosenFitOf(table: Table, training: Training): ChosenFit {
  const pulls = pullsOf(table.columns, training)
  const ready = prepared(table, training)
  const blocks = [...new Set(table.blocks)]
  if (blocks.length < 2 || (pulls.length === 1 && !training.platt))
    return { model: modelFrom(ready, mostCautious(pulls)), candidates: pulls.map(unjudged), heldOut: [] }
  const heldOut = pulls.map((): HeldOutLogit[] => [])
  for (const block of blocks)
    for (const [at, logits] of heldOutLogits(table, block, { ...training, pulls }).entries())
      heldOut[at]!.push(...logits)
  const candidates = pulls.map((pull, at) => ({ ...pull, logLoss: meanLoss(heldOut[at]!) }))
  const best = candidates.reduce((least, one, at) => (better(one, candidates[least]!) ? at : least), 0)
  const model = modelFrom(ready, pulls[best]!)
  const platt = training.platt ? plattIfBetter(heldOut[best]!) : null
  return { model: { ...model, platt: platt ?? model.platt }, candidates, heldOut: heldOut[best]! }
}

function pullsOf(columns: readonly Column[], { priors, penalties }: Training): Pull[] {
  const believed = columns.some(({ prior }) => prior !== undefined && prior !== 0)
  const kinds = priors.filter(kind => kind === 'zero' || believed)
  return (kinds.length > 0 ? kinds : (['zero'] as const)).flatMap(priorKind =>
    penalties.toSorted((one, other) => other - one).map(penalty => ({ penalty, priorKind })),
  )
}

/** For every pull the logits of one block, trained on all others; each fit starts where the one before it ended. */
function heldOutLogits(
  table: Table,
  block: number,
  { pulls, ...how }: Preparation & { pulls: readonly Pull[] },
): HeldOutLogit[][] {
  const ready = prepared(
    rowsAt(
      table,
      placesWhere(table, place => table.blocks[place] !== block),
    ),
    how,
  )
  const held = rowsAt(
    table,
    placesWhere(table, place => table.blocks[place] === block),
  )
  const sources = new Map(table.columns.map(({ name }, at) => [name, held.values[at]!]))
  const inputs = ready.fitted.map(term =>
    mapped(sources.get(term.source)!, value => standardisedValue(term, value)),
  )
  let last: LogisticFit | undefined
  return pulls.map(pull => {
    const fit = fitPrepared(ready, pull, { ...(last && { start: last }), tolerance: roughly })
    last = fit
    const logits = logitsAt(inputs, Float64Array.of(fit.intercept, ...fit.coefficients), held.labels.length)
    return Array.from(logits, (logit, at) => ({
      logit,
      happened: held.labels[at] === 1,
      weight: held.weights[at]!,
      block,
    }))
  })
}

const better = (one: Candidate, other: Candidate): boolean =>
  one.logLoss! < other.logLoss! - 1e-9 ||
  (one.logLoss! < other.logLoss! + 1e-9 && one.penalty > other.penalty)

const mostCautious = (pulls: readonly Pull[]): Pull =>
  pulls.toSorted(
    (one, other) =>
      Math.abs(Math.log(one.penalty / cautious)) - Math.abs(Math.log(other.penalty / cautious)) ||
      Number(other.priorKind === 'hand') - Number(one.priorKind === 'hand'),
  )[0]!

const unjudged = (pull: Pull): Candidate => ({ ...pull, logLoss: null })

function meanLoss(rows: readonly HeldOutLogit[]): number {
  let [loss, weights] = [0, 0]
  for (const { logit, happened, weight } of rows) {
    loss += weight * (softplus(logit) - (happened ? logit : 0))
    weights += weight
  }
  return loss / weights
}

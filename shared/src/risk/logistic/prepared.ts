import { mapped, picked } from './arrays.ts'
import type { Column } from './column.ts'
import type { Sign } from './logistic-problem.ts'
import { type Dropped, mostInformative } from './most-informative.ts'
import { type KnownColumn, shapesOf, type Transforms } from './shapes.ts'
import type { Table } from './table.ts'
import { limitedTo, type Shape, shaped, standardisedValue, type Term } from './term.ts'
import { deviationOf, meanOf } from './weighted.ts'

/** Training rows ready to be fitted, with what a prediction needs to repeat it. */
export interface Prepared {
  /** All terms of the model; those that are constant take no part in the fit. */
  terms: Term[]
  /** Terms that are fitted, in order, with an array of standardised values each. */
  fitted: Term[]
  columns: Float64Array[]
  labels: Float64Array
  weights: Float64Array
  /** The expectation for each fitted term, on the standardised scale. */
  hand: Float64Array
  signs: Sign[]
  dropped: Dropped[]
}

export interface Preparation {
  transforms: Transforms
  /** Rows of the rarer outcome that a column needs; 0: no limit. */
  eventsPerColumn: number
}

/** Every statistic comes from these rows, so hand over training rows only. */
export function prepared(table: Table, how: Preparation): Prepared {
  const { labels, weights } = table
  const all = table.columns.flatMap((column, at) => {
    const values = table.values[at]!
    const known = knownOf(values, table)
    return shapesOf(column, known, how.transforms).map(shape => {
      const term = termOf(shape, values, weights)
      return { term, hand: expected(column, term, known), sign: signOf(column, term), raw: values }
    })
  })
  const varying = all
    .filter(({ term }) => term.sd > 0)
    .map(one => ({ ...one, values: mapped(one.raw, value => standardisedValue(one.term, value)) }))
  const { kept, dropped } = mostInformative(varying, table, how.eventsPerColumn)
  const left = new Set(dropped.map(({ column }) => column))
  return {
    terms: all.map(({ term }) => term).filter(({ name }) => !left.has(name)),
    fitted: kept.map(({ term }) => term),
    columns: kept.map(({ values }) => values),
    labels,
    weights,
    hand: Float64Array.from(kept, ({ hand }) => hand),
    signs: kept.map(({ sign }) => sign),
    dropped,
  }
}

function knownOf(values: Float64Array, { labels, weights }: Table): KnownColumn {
  const places = knownPlaces(values)
  if (places === null) return { values, labels, weights, hasGaps: false }
  const [known, outcomes, counts] = [values, labels, weights].map(from => picked(from, places))
  return { values: known!, labels: outcomes!, weights: counts!, hasGaps: true }
}

function termOf(shape: Shape, values: Float64Array, weights: Float64Array): Term {
  const found = mapped(values, value => shaped(shape, value))
  const places = knownPlaces(found)
  const known = places
    ? { values: picked(found, places), weights: picked(weights, places) }
    : { values: found, weights }
  const mean = meanOf(known)
  const sd = deviationOf(known, mean)
  return { ...shape, mean, sd: sd > 1e-12 * Math.max(1, Math.abs(mean)) ? sd : 0 }
}

/** Where values are known; null when all are. */
function knownPlaces(values: Float64Array): number[] | null {
  const places: number[] = []
  for (let place = 0; place < values.length; place += 1) if (!Number.isNaN(values[place]!)) places.push(place)
  return places.length === values.length ? null : places
}

/**
 * What a standard deviation of a term is expected to move the logit: what one of the column as it stands would, whatever its
 * transform.
 */
function expected({ prior }: Column, { reads, limits }: Term, known: KnownColumn): number {
  if (!prior || reads === 'missing') return 0
  const values = limits ? mapped(known.values, value => limitedTo(limits, value)) : known.values
  return prior * deviationOf({ values, weights: known.weights })
}

const signOf = ({ sign }: Column, { reads }: Term): Sign => (reads === 'value' ? (sign ?? 0) : 0)

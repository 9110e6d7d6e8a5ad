import type { DataNeed, Measure } from './measure.ts'
import { type MeasureEntry, type MissingPolicy, readBy, weightOf } from './measure-entry.ts'
import { measureById } from './measures.ts'
import type { Scorecard } from './scorecard.ts'
import type { Settings } from './settings.ts'

/** One line of a scorecard: a measure with its settings and its share of the total weight. */
export interface Entry {
  id: string
  label: string
  measure: Measure
  settings: Settings
  /** 0..1; over all entries of a scorecard these sum to 1. */
  weight: number
  ifMissing: MissingPolicy
  /** Null where the scorecard has no groups. */
  group: string | null
}

/** A group as it is weighed: shares sum to 1 over the groups of a scorecard. */
export interface WeighedGroup {
  name: string | null
  weight: number
  rounded: boolean
  weights: Readonly<Record<string, MeasureEntry>>
}

/** The groups of a scorecard; one without groups is a single group without a name. */
export function groupsOf({ weights, groups }: Scorecard): WeighedGroup[] {
  if (groups === undefined) return [{ name: null, weight: 1, rounded: false, weights: weights ?? {} }]
  const total = sum(Object.values(groups).map(({ weight }) => weight))
  return Object.entries(groups).map(([name, group]) => ({
    name,
    weight: group.weight / total,
    rounded: group.rounded ?? false,
    weights: group.weights,
  }))
}

/** The lines of a scorecard, as written. Weights are shares of their sum, so they need not sum to a hundred. */
export const entriesOf = (card: Scorecard): Entry[] =>
  groupsOf(card).flatMap(group => {
    const total = sum(Object.values(group.weights).map(weightOf))
    return Object.entries(group.weights).map(([id, written]) => ({
      id,
      ...entryOf(id, written, card),
      weight: group.weight * (weightOf(written) / total),
      group: group.name,
    }))
  })

/** Those lines that this portal's data could ever fill. */
export const applicable = (card: Scorecard, available: ReadonlySet<DataNeed>): Entry[] =>
  entriesOf(card).filter(({ measure }) => measure.needs.every(need => available.has(need)))

function entryOf(id: string, written: MeasureEntry, card: Scorecard) {
  const measure = measureById.get(readBy(id, written))!
  const {
    weight: _weight,
    read: _read,
    label,
    ifMissing,
    ...set
  } = typeof written === 'number' ? { weight: written } : written
  return {
    label: label ?? measure.label,
    measure,
    settings: { ...measure.defaults, ...set },
    ifMissing: ifMissing ?? card.ifMissing ?? 'spread',
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

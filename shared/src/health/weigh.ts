import type { Reading } from './measure.ts'
import type { ReadEntry, ReadingState } from './read-entries.ts'
import type { LastKnown } from './standing.ts'

/** What one measure adds to the score. */
export interface Contribution extends Reading {
  /** Name of the entry in the scorecard; the measure's own id unless it was given another. */
  measure: string
  label: string
  group: string | null
  state: ReadingState
  lastKnown: LastKnown | null
  /** Effective share of the weight, 0..1; 0 when it does not count. */
  weight: number
  /** weight x the value it counts with. */
  points: number
}

export interface Weighed {
  contributions: Contribution[]
  /** Share of the weight that has a value, 0..1, held ones included. */
  coverage: number
  /** Share of the weight that was read from the facts of the day, 0..1. */
  confidence: number
}

/**
 * The weighted mean as parts: unknown measures either count as what their policy says, or leave their weight to the others. What
 * does not apply to the account is no part of the whole.
 */
export function weigh(read: readonly ReadEntry[]): Weighed {
  const total = weightOf(read.filter(({ state }) => state !== 'not_applicable'))
  const counting = weightOf(read.filter(one => countedValue(one) !== null))
  return {
    contributions: read.map(one => contribution(one, counting)),
    coverage: share(weightOf(read.filter(({ reading }) => reading.value !== null)), total),
    confidence: share(weightOf(read.filter(({ state }) => state === 'known')), total),
  }
}

function contribution(one: ReadEntry, counting: number): Contribution {
  const { entry, reading, state, lastKnown } = one
  const value = countedValue(one)
  const weight = value === null ? 0 : entry.weight / counting
  return {
    ...reading,
    measure: entry.id,
    label: entry.label,
    group: entry.group,
    state,
    lastKnown,
    weight,
    points: weight * (value ?? 0),
  }
}

/** What a line counts with; null when it does not count. */
export function countedValue({ entry, reading, state }: ReadEntry): number | null {
  if (reading.value !== null) return reading.value
  return state === 'not_applicable' || entry.ifMissing === 'spread' ? null : entry.ifMissing
}

const weightOf = (read: readonly ReadEntry[]): number =>
  read.reduce((sum, { entry }) => sum + entry.weight, 0)
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

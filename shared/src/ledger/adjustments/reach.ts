import type { Day } from '../../day.ts'
import type { Step } from '../lines/step.ts'

/** What a change of a line's steps comes to: the days it touches and the most it changes on any of them. */
export interface Reach {
  from: Day
  /** First day not touched any more; null = for good. */
  to: Day | null
  /** Yearly, in minor units, never negative. */
  most: number
}

/** Null when the steps pay the same on every day. */
export function reachOf(before: readonly Step[], after: readonly Step[]): Reach | null {
  const days = [...new Set([...before, ...after].map(({ from }) => from))].sort()
  const changes = days.map(day => Math.abs(paidOn(after, day) - paidOn(before, day)))
  const first = changes.findIndex(change => change !== 0)
  if (first < 0) return null
  const last = changes.findLastIndex(change => change !== 0)
  return { from: days[first]!, to: days[last + 1] ?? null, most: Math.max(...changes) }
}

export const paidOn = (steps: readonly Step[], on: Day): number =>
  steps.findLast(({ from }) => from <= on)?.arr ?? 0

import type { Day } from '../../day.ts'
import type { Unit } from '../units/unit.ts'

/** The first day a unit pays anything; null when it never does. A return after a break does not make it new. */
export function firstPaidOn({ timelines }: Unit): Day | null {
  let first: Day | null = null
  for (const { steps } of timelines) {
    const from = steps.find(({ arr }) => arr > 0)?.from
    if (from !== undefined && (first === null || from < first)) first = from
  }
  return first
}

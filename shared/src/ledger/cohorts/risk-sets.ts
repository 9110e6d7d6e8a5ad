import type { Lifetime } from './lifetime.ts'

/** Who could have left at a time, and who did. */
export interface RiskSet {
  time: number
  atRisk: number
  events: number
}

/** The times at which somebody left, each once, ascending. */
export const eventTimes = (lifetimes: readonly Lifetime[]): number[] => [
  ...new Set(ascending(lifetimes.filter(({ event }) => event).map(({ time }) => time))),
]

/** At each of the ascending times: those with entry < time ≤ exit, and those of them who left then. */
export function riskSets(lifetimes: readonly Lifetime[], times: readonly number[]): RiskSet[] {
  const entered = countBelow(lifetimes.map(({ entry }) => entry ?? Number.NEGATIVE_INFINITY))
  const gone = countBelow(lifetimes.map(({ time }) => time))
  const left = new Map<number, number>()
  for (const { time, event } of lifetimes) if (event) left.set(time, (left.get(time) ?? 0) + 1)
  return times.map(time => ({ time, atRisk: entered(time) - gone(time), events: left.get(time) ?? 0 }))
}

/** How many lie below a bound that only grows from call to call. */
function countBelow(numbers: readonly number[]): (bound: number) => number {
  const sorted = ascending(numbers)
  let below = 0
  return bound => {
    while (below < sorted.length && sorted[below]! < bound) below += 1
    return below
  }
}

const ascending = (numbers: readonly number[]): Float64Array => Float64Array.from(numbers).sort()

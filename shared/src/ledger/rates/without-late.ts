import type { Day } from '../../day.ts'
import { stepOn } from '../units/amount-on.ts'
import type { Timeline, Unit } from '../units/unit.ts'

/**
 * A unit without what is late within grace on a day, under a policy that leaves that out of rates: each late line, and
 * with it, where nothing else of its subscription is paid any more, all that it took the place of.
 */
export function withoutLate(unit: Unit, on: Day): Unit {
  const late = unit.timelines.filter(({ steps }) => (stepOn(steps, on)?.lapsed ?? 0) !== 0)
  if (late.length === 0) return unit
  const left = new Set(late.flatMap(line => leftOutWith(line, unit.timelines, on)))
  return { ...unit, timelines: unit.timelines.filter(line => !left.has(line)) }
}

function leftOutWith(late: Timeline, timelines: readonly Timeline[], on: Day): readonly Timeline[] {
  const chain = chainOf(late, timelines)
  return chain.some(({ steps }) => (stepOn(steps, on)?.arr ?? 0) !== 0) ? [late] : chain
}

function chainOf(line: Timeline, timelines: readonly Timeline[]): Timeline[] {
  const chain = new Set([line])
  for (const one of chain)
    for (const other of timelines)
      if (one.replaces.includes(other.lineId) || other.replaces.includes(one.lineId)) chain.add(other)
  return [...chain]
}

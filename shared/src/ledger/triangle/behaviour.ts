import type { Condition } from '../../lifecycle/condition.ts'
import { holds } from '../../lifecycle/condition-holds.ts'
import type { Facts } from '../../lifecycle/facts.ts'
import type { Unit } from '../units/unit.ts'

/** Cohorts by what units did or are, rather than by when they began. */
export interface Behaviour {
  condition: Condition
  factsOf: (unit: Unit) => Facts
}

const sides = ['did', 'did not', 'unknown'] as const

/** Units by whether the condition holds for them; those of whom that is not known stand by themselves. */
export function byBehaviour(
  units: readonly Unit[],
  { condition, factsOf }: Behaviour,
): { side: string; units: Unit[] }[] {
  const groups = Map.groupBy(units, unit => sideOf(holds(condition, factsOf(unit))))
  return sides.flatMap(side => {
    const own = groups.get(side)
    return own ? [{ side, units: own }] : []
  })
}

const sideOf = (held: boolean | null): (typeof sides)[number] =>
  held === null ? 'unknown' : held ? 'did' : 'did not'

import { convolved } from './convolved.ts'
import { enumerated, type Masses } from './enumerated.ts'
import { type Group, withRenewals } from './groups.ts'
import type { Node } from './nodes.ts'
import { type Outcomes, onGrid } from './outcomes.ts'
import { reachOf } from './reach.ts'

/** A discretised distribution: ascending values in minor units and their probabilities. */
export interface Mass {
  values: Float64Array
  masses: Float64Array
  /** The least and the most that the sum can be; the last steps of a grid may lie a little beyond. */
  lowest: number
  highest: number
}

/** Up to as many combinations are looked at one by one; more are summed on a grid of `gridSteps`. */
const mostCombinations = 4096

/**
 * The distribution of a sum of renewals. Given the shock of the quarter groups are independent: they are convolved
 * under each shock, and the results are mixed.
 */
export function massOf(groups: readonly Group<Outcomes>[], quarter: readonly Node[], gridSteps = 1000): Mass {
  const all = outcomesIn(groups)
  const base = all.reduce((sum, outcomes) => sum + outcomes.base, 0)
  const moving = groups.map(movingOf).filter(({ members }) => members.length > 0)
  const combinations = all.reduce((product, { offsets }) => product * offsets.length, 1)
  const [step, { offsets, masses }] =
    combinations <= mostCombinations
      ? [1, sorted(enumerated(moving, quarter))]
      : gridded(moving, quarter, gridSteps)
  return {
    values: offsets.map(offset => base + offset * step),
    masses,
    lowest: all.reduce((sum, { offsets }) => sum + Math.min(...offsets), base),
    highest: all.reduce((sum, { offsets }) => sum + Math.max(...offsets), base),
  }
}

/** The sum in grid steps, and how many minor units a step is: never less than one. */
function gridded(
  groups: readonly Group<Outcomes>[],
  quarter: readonly Node[],
  gridSteps: number,
): [step: number, Masses] {
  const { low, high } = reachOf(groups, quarter)
  const step = Math.max(1, (high - low) / gridSteps)
  const onSteps = withRenewals(groups, outcomes => onGrid(outcomes, step))
  const ends = { low: Math.floor(low / step) - 1, high: Math.ceil(high / step) + 1 }
  return [step, convolved(onSteps, quarter, ends)]
}

/** Without those that can only end one way; the widest first, since they end a vanishing product soonest. */
const movingOf = ({ members, shocks }: Group<Outcomes>): Group<Outcomes> => ({
  shocks,
  members: members
    .filter(({ renewal }) => renewal.offsets.length > 1)
    .map(member => ({ member, width: widthOf(member.renewal) }))
    .sort((a, b) => b.width - a.width)
    .map(({ member }) => member),
})

const widthOf = ({ offsets }: Outcomes): number => Math.max(...offsets) - Math.min(...offsets)

const outcomesIn = (groups: readonly Group<Outcomes>[]): readonly Outcomes[] =>
  groups.flatMap(({ members }) => members.map(({ renewal }) => renewal))

function sorted({ offsets, masses }: Masses): Masses {
  const order = Int32Array.from(offsets.keys()).sort((a, b) => offsets[a]! - offsets[b]!)
  return {
    offsets: Float64Array.from(order, at => offsets[at]!),
    masses: Float64Array.from(order, at => masses[at]!),
  }
}

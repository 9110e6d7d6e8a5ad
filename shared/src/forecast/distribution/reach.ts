import type { Group } from './groups.ts'
import { sigmoid } from './logistic.ts'
import type { Node } from './nodes.ts'
import type { Outcomes } from './outcomes.ts'

/** −ln of the probability that may be left outside. */
const rarity = 30

/**
 * The offsets that a sum can reach: all it can, or, where that is less, as far from its base as Bernstein's inequality
 * lets it go with more than a chance of e^−30 under any shock of the quarter.
 */
export function reachOf(
  groups: readonly Group<Outcomes>[],
  quarter: readonly Node[],
): { low: number; high: number } {
  const ends = [quarter[0]!.shift, quarter.at(-1)!.shift]
  const units = groups.flatMap(group => unitsOf(group, ends))
  const total = (of: (unit: Motion) => number) => units.reduce((sum, unit) => sum + of(unit), 0)
  const widest = units.reduce((most, { up, down }) => Math.max(most, up + down), 0)
  // a variable within a width of w is, in its variance, at most w × its mean distance from a fixed point of it
  const variance = total(({ up, down, meanUp, meanDown }) => (up + down) * (meanUp + meanDown))
  const jump = (rarity * widest) / 3
  const beyond = jump + Math.sqrt(jump ** 2 + 2 * rarity * variance)
  return {
    low: -Math.min(
      total(({ down }) => down),
      total(({ meanDown }) => meanDown) + beyond,
    ),
    high: Math.min(
      total(({ up }) => up),
      total(({ meanUp }) => meanUp) + beyond,
    ),
  }
}

/** How far something can move a sum up and down, and how far it does on average under the worst shock. */
interface Motion {
  up: number
  down: number
  meanUp: number
  meanDown: number
}

/** What moves independently: members on their own, or all members of a parent at once. */
function unitsOf({ members, shocks }: Group<Outcomes>, ends: readonly number[]): readonly Motion[] {
  const motions = members.map(({ renewal, intercept }) => {
    const chances = ends.map(end => averageChance(intercept + end, shocks))
    const [upwards, downwards] = [motionOf(renewal, chances, 1), motionOf(renewal, chances, -1)]
    return { up: upwards.most, down: downwards.most, meanUp: upwards.mean, meanDown: downwards.mean }
  })
  return shocks.length === 1 ? motions : [motions.reduce(together)]
}

const together = (one: Motion, other: Motion): Motion => ({
  up: one.up + other.up,
  down: one.down + other.down,
  meanUp: one.meanUp + other.meanUp,
  meanDown: one.meanDown + other.meanDown,
})

const averageChance = (logOdds: number, shocks: readonly Node[]): number =>
  shocks.reduce((sum, { shift, weight }) => sum + weight * sigmoid(logOdds + shift), 0)

function motionOf(
  { offsets, ifRenewed, ifLost }: Outcomes,
  chances: readonly number[],
  sign: 1 | -1,
): { most: number; mean: number } {
  const lengths = offsets.map(offset => (sign * offset > 0 ? sign * offset : 0))
  const meanUnder = (q: number) =>
    lengths.reduce((sum, length, at) => sum + length * (q * ifRenewed[at]! + (1 - q) * ifLost[at]!), 0)
  return { most: Math.max(...lengths), mean: Math.max(...chances.map(meanUnder)) }
}

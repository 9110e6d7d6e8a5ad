import { type Group, groupsOf } from '@perennial/shared/forecast/distribution/groups'
import type { Node } from '@perennial/shared/forecast/distribution/nodes'
import type { Prospect } from '@perennial/shared/forecast/distribution/prospect'
import type { QuarterShock } from '@perennial/shared/forecast/distribution/quarter-shock'
import { sigmoid } from '@perennial/shared/risk/logistic/sigmoid'
import { seeded } from '@perennial/shared/seeded'

/** A group as flat as drawing it fast demands: each member has `width` amounts, and the shares summed up to each. */
interface Flat {
  shocks: readonly Node[]
  width: number
  amounts: Float64Array
  upTo: Float64Array
}

/** The other way to a range: the same renewals under the same shocks, drawn again and again. Sums in ascending order. */
export function drawnSums(prospects: readonly Prospect[], shock: QuarterShock, draws: number): Float64Array {
  const random = seeded(9)
  const groups = groupsOf(prospects, shock.nodes)
  const flat = groups.map(flatOf)
  const chances = shock.nodes.map(({ shift }) => groups.map(group => chancesOf(group, shift)))
  const sums = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = chances[drawnFrom(shock.nodes, random())]!
    for (let at = 0; at < flat.length; at += 1) {
      const group = flat[at]!
      sums[draw]! += drawnSum(group, drawn[at]![drawnFrom(group.shocks, random())]!, random)
    }
  }
  return sums.sort()
}

/** The innermost loop: who renews, and at which amount. */
function drawnSum({ width, amounts, upTo }: Flat, chances: Float64Array, random: () => number): number {
  let sum = 0
  for (let member = 0; member < chances.length; member += 1) {
    if (random() >= chances[member]!) continue
    let at = member * width
    if (upTo[at]! < 1) for (const share = random(); share >= upTo[at]!; ) at += 1
    sum += amounts[at]!
  }
  return sum
}

function flatOf({ members, shocks }: Group<Prospect>): Flat {
  const all = members.map(({ renewal }) => renewal.amounts)
  const width = Math.max(...all.map(({ length }) => length))
  const [amounts, upTo] = [new Float64Array(all.length * width), new Float64Array(all.length * width).fill(1)]
  for (const [member, own] of all.entries()) {
    let sum = 0
    for (const [at, { share, amount }] of own.entries()) {
      sum += share
      amounts[member * width + at] = amount
      if (at < own.length - 1) upTo[member * width + at] = sum
    }
  }
  return { shocks, width, amounts, upTo }
}

/** By own shock and member. */
const chancesOf = ({ members, shocks }: Group<Prospect>, quarterShift: number): Float64Array[] =>
  shocks.map(({ shift }) =>
    Float64Array.from(members, ({ intercept }) => sigmoid(intercept + quarterShift + shift)),
  )

function drawnFrom(nodes: readonly Node[], share: number): number {
  let left = share
  for (let at = 0; at < nodes.length - 1; at += 1) {
    left -= nodes[at]!.weight
    if (left < 0) return at
  }
  return nodes.length - 1
}

import type { Group } from './groups.ts'
import type { Node } from './nodes.ts'
import { chancesUnder, type Outcomes } from './outcomes.ts'

/** Offsets of a sum, in any order, and their probabilities. */
export interface Masses {
  offsets: Float64Array
  masses: Float64Array
}

/** Every combination of outcomes, one by one. For few renewals. */
export function enumerated(groups: readonly Group<Outcomes>[], quarter: readonly Node[]): Masses {
  const offsets = groups
    .flatMap(({ members }) => members)
    .reduce<Float64Array>(
      (sums, { renewal }) => outer(sums, renewal.offsets, (a, b) => a + b),
      Float64Array.of(0),
    )
  const masses = mixture(quarter, ({ shift }) =>
    groups
      .map(group => massesOf(group, shift))
      .reduce<Float64Array>((all, one) => outer(all, one, times), Float64Array.of(1)),
  )
  return { offsets, masses }
}

const massesOf = ({ members, shocks }: Group<Outcomes>, quarterShift: number): Float64Array =>
  mixture(shocks, ({ shift }) =>
    members.reduce<Float64Array>(
      (all, { renewal, intercept }) =>
        outer(all, chancesUnder(renewal, intercept + quarterShift + shift), times),
      Float64Array.of(1),
    ),
  )

function mixture(shocks: readonly Node[], under: (shock: Node) => Float64Array): Float64Array {
  const cases = shocks.map(under)
  return cases[0]!.map((_, at) =>
    cases.reduce((sum, one, which) => sum + shocks[which]!.weight * one[at]!, 0),
  )
}

const times = (a: number, b: number) => a * b

/** Each of the first with each of the second, the first running fastest. */
function outer(
  first: Float64Array,
  second: ArrayLike<number>,
  combine: (a: number, b: number) => number,
): Float64Array {
  const all = new Float64Array(first.length * second.length)
  for (let b = 0; b < second.length; b += 1)
    for (let a = 0; a < first.length; a += 1) all[b * first.length + a] = combine(first[a]!, second[b]!)
  return all
}

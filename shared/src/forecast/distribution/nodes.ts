/** A point of a discretised distribution: a shift of the log-odds and its probability. */
export interface Node {
  shift: number
  weight: number
}

export const unmoved: readonly Node[] = [{ shift: 0, weight: 1 }]

const reach = 4

/**
 * A centred normal as `count` evenly spaced points within four deviations; their weights sum to 1. For smooth integrands
 * trapezoids under a normal converge as fast as Gauss-Hermite, and quantiles of a mixture run from point to point, which
 * even spacing serves better.
 */
export function normalNodes(deviation: number, count: number): readonly Node[] {
  if (deviation === 0) return unmoved
  return weighted(evenShifts(reach * deviation, count), shift => Math.exp(-0.5 * (shift / deviation) ** 2))
}

/** `count` points from −limit to limit; an odd count has 0 among them. */
export const evenShifts = (limit: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => limit * ((2 * at) / (count - 1) - 1))

/** The shifts with weights in proportion to a density. */
export function weighted(shifts: readonly number[], density: (shift: number) => number): readonly Node[] {
  const densities = shifts.map(density)
  const total = densities.reduce((sum, one) => sum + one, 0)
  return shifts.map((shift, at) => ({ shift, weight: densities[at]! / total }))
}

/** The sum of two independent shifts. */
export const bothOf = (one: readonly Node[], other: readonly Node[]): readonly Node[] =>
  one.flatMap(a => other.map(b => ({ shift: a.shift + b.shift, weight: a.weight * b.weight })))

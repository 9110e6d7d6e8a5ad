/** Plain loops: those built into typed arrays take several times as long. */

export function mapped(values: Float64Array, of: (value: number) => number): Float64Array {
  const made = new Float64Array(values.length)
  for (let at = 0; at < values.length; at += 1) made[at] = of(values[at]!)
  return made
}

/** The values at these places. */
export function picked(values: Float64Array, places: readonly number[]): Float64Array {
  const made = new Float64Array(places.length)
  for (let at = 0; at < places.length; at += 1) made[at] = values[places[at]!]!
  return made
}

export function sumOf(values: Float64Array): number {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at]!
  return sum
}

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!
  return sum
}

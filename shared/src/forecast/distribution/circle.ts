/** Cosines and sines of the `size`-th parts of a circle. */
export interface Circle {
  size: number
  cos: Float64Array
  sin: Float64Array
}

const { cos, sin } = Math
const turn = 2 * Math.PI

export const circleOf = (size: number): Circle => ({
  size,
  cos: Float64Array.from({ length: size }, (_, at) => cos((turn * at) / size)),
  sin: Float64Array.from({ length: size }, (_, at) => sin((turn * at) / size)),
})

/** The place of an angle that is at most a turn outside. */
export function onCircle(size: number, parts: number): number {
  if (parts >= size) return parts - size
  return parts < 0 ? parts + size : parts
}

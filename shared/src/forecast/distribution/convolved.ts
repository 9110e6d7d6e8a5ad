import { type Complex, characteristicOf } from './characteristic.ts'
import { type Circle, circleOf, onCircle } from './circle.ts'
import type { Masses } from './enumerated.ts'
import type { Group } from './groups.ts'
import { memberWaves, turn } from './member-waves.ts'
import type { Node } from './nodes.ts'
import type { Outcomes } from './outcomes.ts'

const negligible = 1e-17

/**
 * The convolution of renewals whose offsets are whole steps, for sums from `low` to `high` steps, through the
 * characteristic function: there convolving is multiplying, and frequencies without a share in the result are cheap.
 * What lies outside comes in again at the other end, so the ends must be out of reach.
 */
export function convolved(
  groups: readonly Group<Outcomes>[],
  quarter: readonly Node[],
  { low, high }: { low: number; high: number },
): Masses {
  const circle = circleOf(high - low + 1)
  const characteristic = characteristicOf(groups, quarter)
  const waves = memberWaves(groups.flatMap(({ members }) => members.map(({ renewal }) => renewal)))
  const around = new Float64Array(circle.size)
  for (let frequency = 0; frequency <= circle.size / 2; frequency += 1) {
    turn(waves, circle)
    const { real, imaginary } = characteristic(waves)
    if (Math.abs(real) + Math.abs(imaginary) < negligible) continue
    // frequencies come in pairs, but for 0 and the half
    const share = (frequency === 0 || 2 * frequency === circle.size ? 1 : 2) / circle.size
    addWave(around, circle, frequency, { real: share * real, imaginary: share * imaginary })
  }
  const offsets = around.map((_, at) => low + at)
  return { offsets, masses: offsets.map(offset => Math.max(0, around[onCircle(circle.size, offset)]!)) }
}

/** Adds real × cos + imaginary × sin of frequency × offset at every offset and its mirror image, 0 apart. */
function addWave(
  around: Float64Array,
  { size, cos, sin }: Circle,
  frequency: number,
  { real, imaginary }: Complex,
): void {
  around[0]! += real
  let place = frequency
  for (let [at, mirror] = [1, size - 1]; at <= mirror; at += 1, mirror -= 1) {
    const even = real * cos[place]!
    const odd = imaginary * sin[place]!
    around[at]! += even + odd
    if (at < mirror) around[mirror]! += even - odd
    place = onCircle(size, place + frequency)
  }
}

import type { Group } from './groups.ts'
import { sigmoid } from './logistic.ts'
import type { MemberWaves } from './member-waves.ts'
import type { Node } from './nodes.ts'
import type { Outcomes } from './outcomes.ts'

export interface Complex {
  real: number
  imaginary: number
}

/** All groups' members one after another. */
interface Layout {
  /** First member of each group, and the end of the last. */
  starts: Int32Array
  /** Of each group's own shocks. */
  weights: readonly Float64Array[]
  /** Chances to renew of each group, by own shock and member. */
  chances: readonly Float64Array[]
}

/** The characteristic function of the sum of all groups: its average over the shocks of the quarter. */
export function characteristicOf(
  groups: readonly Group<Outcomes>[],
  quarter: readonly Node[],
): (waves: MemberWaves) => Complex {
  const starts = Int32Array.from([0, ...groups.map(({ members }) => members.length)])
  for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!
  const weights = groups.map(({ shocks }) => Float64Array.from(shocks, ({ weight }) => weight))
  const layouts = quarter.map(
    ({ shift }): Layout => ({ starts, weights, chances: groups.map(chancesUnder(shift)) }),
  )
  return waves => {
    let [real, imaginary] = [0, 0]
    for (const [shock, { weight }] of quarter.entries()) {
      const product = productOf(waves, layouts[shock]!)
      real += weight * product.real
      imaginary += weight * product.imaginary
    }
    return { real, imaginary }
  }
}

const chancesUnder =
  (quarterShift: number) =>
  ({ members, shocks }: Group<Outcomes>): Float64Array =>
    Float64Array.from(
      shocks.flatMap(({ shift }) =>
        members.map(({ intercept }) => sigmoid(intercept + quarterShift + shift)),
      ),
    )

/** A product whose square is below this is 0 for all that is done with it. At high frequencies most are so early. */
const negligible = 1e-28

/** Product over groups of the average, over the group's own shocks, of the product over members. The innermost loop. */
function productOf(
  { lostReal, lostImaginary, gainReal, gainImaginary }: MemberWaves,
  { starts, weights, chances }: Layout,
): Complex {
  let real = 1
  let imaginary = 0
  for (let group = 0; group < weights.length; group += 1) {
    const first = starts[group]!
    const end = starts[group + 1]!
    const own = weights[group]!
    const chance = chances[group]!
    let sumReal = 0
    let sumImaginary = 0
    let row = -first
    for (let shock = 0; shock < own.length; shock += 1) {
      let x = 1
      let y = 0
      for (let member = first; member < end; member += 1) {
        if (x * x + y * y < negligible) break
        const q = chance[row + member]!
        const memberReal = lostReal[member]! + q * gainReal[member]!
        const memberImaginary = lostImaginary[member]! + q * gainImaginary[member]!
        const next = x * memberReal - y * memberImaginary
        y = x * memberImaginary + y * memberReal
        x = next
      }
      sumReal += own[shock]! * x
      sumImaginary += own[shock]! * y
      row += end - first
    }
    const next = real * sumReal - imaginary * sumImaginary
    imaginary = real * sumImaginary + imaginary * sumReal
    real = next
    if (real * real + imaginary * imaginary < negligible) break
  }
  return { real, imaginary }
}

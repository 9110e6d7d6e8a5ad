/** Where a function is smallest, and how small it is there. */
export interface Minimum {
  at: number[]
  value: number
}

const edge = 0.5
const closeEnough = 1e-9
const mostSteps = 2000
const mostRestarts = 20

/**
 * The minimum near `start`, by Nelder and Mead's simplex (1965) with its usual coefficients 1, 2, ½, ½.
 * Deterministic; needs no derivatives; infinite values are walked around. A simplex may collapse before it
 * arrives, so it is set up afresh where it ended until that gains nothing.
 */
export function minimum(of: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  let best = descent(of, start)
  for (let restart = 0; restart < mostRestarts; restart += 1) {
    const next = descent(of, best.at)
    const gained = best.value - next.value
    if (gained > 0) best = next
    if (!(gained > closeEnough)) break
  }
  return best
}

function descent(of: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  const corner = (at: number[]): Minimum => ({ at, value: of(at) })
  let simplex = [corner([...start]), ...start.map((_, axis) => corner(moved(start, axis)))]
  for (let step = 0; step < mostSteps; step += 1) {
    simplex = simplex.toSorted((one, other) => one.value - other.value)
    if (size(simplex) < closeEnough) break
    simplex = nextSimplex(simplex, corner)
  }
  return simplex[0]!
}

/** Replaces the worst corner by a better one along the line through the centre of the others, or shrinks. */
function nextSimplex(sorted: readonly Minimum[], corner: (at: number[]) => Minimum): Minimum[] {
  const [best, others, worst] = [sorted[0]!, sorted.slice(0, -1), sorted.at(-1)!]
  const centre = best.at.map((_, axis) => mean(others.map(({ at }) => at[axis]!)))
  const along = (factor: number) =>
    corner(centre.map((middle, axis) => middle + factor * (worst.at[axis]! - middle)))
  const reflected = along(-1)
  if (reflected.value < best.value) return [...others, lower(along(-2), reflected)]
  if (reflected.value < others.at(-1)!.value) return [...others, reflected]
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5)
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted]
  return sorted.map(({ at }) => corner(at.map((value, axis) => (value + best.at[axis]!) / 2)))
}

const moved = (start: readonly number[], axis: number): number[] =>
  start.map((value, at) => (at === axis ? value + edge : value))

const size = (sorted: readonly Minimum[]): number =>
  Math.max(...sorted.flatMap(({ at }) => at.map((value, axis) => Math.abs(value - sorted[0]!.at[axis]!))))

const lower = (one: Minimum, other: Minimum): Minimum => (one.value < other.value ? one : other)

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((total, one) => total + one, 0) / numbers.length

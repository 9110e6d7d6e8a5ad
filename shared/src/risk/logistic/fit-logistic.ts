import { sumOf } from './arrays.ts'
import { choleskyFactor, choleskyInverse, choleskySolve } from './cholesky.ts'
import { gramOf, hessianOf } from './gram.ts'
import type { LogisticProblem, Sign, Weights } from './logistic-problem.ts'
import { type Point, pointAt, slopesAt } from './objective.ts'
import { logitOfShare } from './sigmoid.ts'

export interface LogisticFit extends Weights {
  /** Of the objective at the end; a column held at its sign constraint does not count. */
  gradientNorm: number
  iterations: number
  /** X' diag(weight p (1 - p)) X near the end, for a later fit of the same rows; null where the start was the end. */
  gram: Float64Array | null
}

const usualTolerance = 1e-8
const mostIterations = 200
const mostHalvings = 8
const mostRaises = 12
/** Share of the fall that the slope promises which a step must bring (Armijo). */
const sufficient = 1e-4
/** A step that leaves less than this share of the gradient may be followed by one with the same curvature. */
const quick = 0.1
/** Near the minimum the objective moves less than its own rounding. */
const rounding = 1e-13

/**
 * Ridge logistic regression by Newton's method, every step halved until the objective falls enough: it arrives from any start,
 * where the undamped method (IRLS) runs away. The curvature, which costs most, is computed again only where the last step was a
 * slow one. Sign constraints are held by projection (Bertsekas 1982): a column that stands at zero and wants past it takes no part
 * in the step.
 */
export function fitLogistic(problem: LogisticProblem): LogisticFit {
  let point = startOf(problem)
  let gram = problem.gram ?? null
  let before = Number.POSITIVE_INFINITY
  for (let iterations = 0; ; iterations += 1) {
    const { gradient, curvatures } = slopesAt(problem, point)
    const held = heldBack(problem.signs, point.at, gradient)
    const gradientNorm = normOf(gradient, held)
    const arrived = { ...weightsAt(point.at), gradientNorm, iterations, gram }
    if (gradientNorm <= (problem.tolerance ?? usualTolerance) || iterations === mostIterations) return arrived
    if (gram === null || gradientNorm > quick * before) gram = gramOf(problem.columns, curvatures)
    const next = stepFrom(problem, point, { gradient, gram, held })
    if (next === null) return arrived
    before = gradientNorm
    point = next
  }
}

/**
 * Laplace's covariance of intercept and coefficients (the inverse Hessian at a fit), flat, the intercept first. Columns held at
 * a sign constraint are treated as free.
 */
export function covarianceOf(problem: LogisticProblem, { intercept, coefficients }: Weights): Float64Array {
  const point = pointAt(problem, Float64Array.of(intercept, ...coefficients))
  const size = point.at.length
  const gram = gramOf(problem.columns, slopesAt(problem, point).curvatures)
  return choleskyInverse(choleskyFactor(hessianOf(gram, size, problem.penalty), size), size)
}

interface Slopes {
  gradient: Float64Array
  gram: Float64Array
  held: readonly boolean[]
}

/**
 * A step along Newton's direction, halved until it is good enough. Where many halvings do not help, as far from the minimum where
 * nearly every probability is 0 or 1, the diagonal is raised (Levenberg 1944), which turns the step to the steepest way down.
 */
function stepFrom(problem: LogisticProblem, point: Point, slopes: Slopes): Point | null {
  const hessian = reducedHessian(problem, slopes)
  const size = point.at.length
  for (
    let damping = 0, raises = 0;
    raises < mostRaises;
    damping = Math.max(damping * 10, 1e-4), raises += 1
  ) {
    const factor = choleskyFactor(raised(hessian, size, damping), size)
    const direction = choleskySolve(factor, size, slopes.gradient)
    for (let step = 1, halvings = 0; halvings < mostHalvings; step /= 2, halvings += 1) {
      const at = point.at.map((value, index) =>
        within(problem.signs, index, value - step * direction[index]!),
      )
      const next = pointAt(problem, at)
      if (next.value <= point.value + sufficient * promised(slopes, point.at, at) + rounding * point.value)
        return next
    }
  }
  return null
}

/** How the objective would change from one place to another if its slope stayed. */
const promised = ({ gradient }: Slopes, from: Float64Array, to: Float64Array): number =>
  gradient.reduce((sum, slope, index) => sum + slope * (to[index]! - from[index]!), 0)

/** The Hessian in which coefficients that are held back stand apart from the others. */
function reducedHessian({ penalty }: LogisticProblem, { gradient, gram, held }: Slopes): Float64Array {
  const size = gradient.length
  const hessian = hessianOf(gram, size, penalty)
  for (let one = 1; one < size; one += 1)
    if (held[one])
      for (let other = 0; other < size; other += 1)
        if (other !== one) hessian[one * size + other] = hessian[other * size + one] = 0
  return hessian
}

function raised(hessian: Float64Array, size: number, damping: number): Float64Array {
  if (damping === 0) return hessian
  const made = hessian.slice()
  let largest = Number.MIN_VALUE
  for (let at = 0; at < size; at += 1) largest = Math.max(largest, made[at * (size + 1)]!)
  for (let at = 0; at < size; at += 1) made[at * (size + 1)]! += damping * largest
  return made
}

function startOf(problem: LogisticProblem): Point {
  const { columns, signs, start, labels, weights, prior } = problem
  const project = (value: number, index: number) => within(signs, index, value)
  if (start) {
    const point = pointAt(problem, Float64Array.of(start.intercept, ...start.coefficients).map(project))
    if (Number.isFinite(point.value)) return point
  }
  const total = weights ? sumOf(weights) : labels.length
  const happened = labels.reduce((sum, label, row) => sum + label * (weights?.[row] ?? 1), 0)
  const base = logitOfShare((happened + 0.5) / (total + 1))
  return pointAt(
    problem,
    Float64Array.of(base, ...columns.map((_, index) => prior?.[index] ?? 0)).map(project),
  )
}

/** Coefficients close to zero that only their sign keeps from falling past it. */
function heldBack(signs: readonly Sign[] | undefined, at: Float64Array, gradient: Float64Array): boolean[] {
  const held = new Array<boolean>(at.length).fill(false)
  for (const [index, sign] of (signs ?? []).entries())
    held[index + 1] = sign !== 0 && Math.abs(at[index + 1]!) <= nearZero && sign * gradient[index + 1]! > 0
  return held
}

const nearZero = 1e-9

const within = (signs: readonly Sign[] | undefined, index: number, value: number): number => {
  const sign = index === 0 ? 0 : (signs?.[index - 1] ?? 0)
  return sign * value < 0 ? 0 : value
}

const normOf = (gradient: Float64Array, held: readonly boolean[]): number =>
  Math.sqrt(gradient.reduce((sum, slope, index) => (held[index] ? sum : sum + slope * slope), 0))

const weightsAt = (at: Float64Array): Weights => ({ intercept: at[0]!, coefficients: at.slice(1) })

import { dot, sumOf } from './arrays.ts'
import type { LogisticProblem } from './logistic-problem.ts'
import { sigmoid, softplus } from './sigmoid.ts'

/** The problem at one point. `at` is the intercept followed by the coefficients, and so is everything of that size. */
export interface Point {
  at: Float64Array
  logits: Float64Array
  value: number
}

export function pointAt(problem: LogisticProblem, at: Float64Array): Point {
  const logits = logitsAt(problem.columns, at, problem.labels.length)
  return { at, logits, value: lossAt(problem, logits) + penaltyAt(problem, at) }
}

export function logitsAt(columns: readonly Float64Array[], at: Float64Array, rows: number): Float64Array {
  const logits = new Float64Array(rows).fill(at[0]!)
  for (const [index, column] of columns.entries()) {
    const coefficient = at[index + 1]!
    if (coefficient !== 0) for (let row = 0; row < rows; row += 1) logits[row]! += coefficient * column[row]!
  }
  return logits
}

function lossAt({ labels, weights }: LogisticProblem, logits: Float64Array): number {
  let loss = 0
  for (let row = 0; row < labels.length; row += 1) {
    const logit = logits[row]!
    loss += (weights?.[row] ?? 1) * (softplus(logit) - labels[row]! * logit)
  }
  return loss
}

function penaltyAt({ penalty, prior }: LogisticProblem, at: Float64Array): number {
  let squares = 0
  for (let index = 1; index < at.length; index += 1) squares += (at[index]! - (prior?.[index - 1] ?? 0)) ** 2
  return (penalty / 2) * squares
}

/** Gradient, and the weight x p x (1 - p) of every row that the Hessian is made of. */
export function slopesAt(problem: LogisticProblem, { at, logits }: Point) {
  const { columns, labels, weights, penalty, prior } = problem
  const errors = new Float64Array(labels.length)
  const curvatures = new Float64Array(labels.length)
  for (let row = 0; row < labels.length; row += 1) {
    const p = sigmoid(logits[row]!)
    const weight = weights?.[row] ?? 1
    errors[row] = weight * (p - labels[row]!)
    curvatures[row] = weight * p * (1 - p)
  }
  const gradient = new Float64Array(at.length)
  gradient[0] = sumOf(errors)
  for (const [index, column] of columns.entries())
    gradient[index + 1] = dot(column, errors) + penalty * (at[index + 1]! - (prior?.[index] ?? 0))
  return { gradient, curvatures }
}

import { wilson, z80 } from '../wilson.ts'
import type { Values } from './column.ts'
import type { LogisticModel } from './logistic-model.ts'
import { logitOf } from './predict.ts'
import { sigmoid } from './sigmoid.ts'
import { standardised } from './term.ts'

/** Variance of the logit of a row: x' C x, C being Laplace's covariance. 0 where nothing was fitted. */
export function logitVariance({ terms, covariance, platt }: LogisticModel, values: Values): number {
  const x = [1, ...terms.map(term => standardised(term, values))]
  if (covariance.length === 0) return 0
  let variance = 0
  for (let row = 0; row < x.length; row += 1)
    for (let column = 0; column < x.length; column += 1)
      variance += x[row]! * x[column]! * covariance[row * x.length + column]!
  return platt.slope ** 2 * Math.max(variance, 0)
}

/**
 * Where the probability of a row lies, two-sided 80 % by default. Where all training rows ended alike there is no curvature to
 * tell; then the width is that of Wilson's interval for the rows seen.
 */
export function probabilityInterval(
  model: LogisticModel,
  values: Values,
  z = z80,
): { low: number; high: number } {
  const logit = logitOf(model, values)
  if (model.covariance.length === 0) return wilson(sigmoid(logit), model.rows, z)
  const half = z * Math.sqrt(logitVariance(model, values))
  return { low: sigmoid(logit - half), high: sigmoid(logit + half) }
}

import { type ChurnShape, logRetention } from './churn-shape.ts'

const negligible = 1e-12

/**
 * Discounted expected residual lifetime, in payments of 1 a period: what a customer is worth just before the
 * `renewal`-th renewal, that one included, when each later payment is discounted by `discount` a period (a
 * fraction above 0). Σ S(n − 1 + k) / S(n − 1) (1 + d)^−(k − 1) over k ≥ 1, until a term is below 1e-12. Fader &
 * Hardie 2010 (doi 10.1287/mksc.1080.0482), eq. 6, and the same sum for the BdW.
 */
export function derl(shape: ChurnShape, discount: number, renewal: number): number {
  if (!(discount > 0)) throw new RangeError(`a discount of ${discount} lets the sum grow without end`)
  let [total, logTerm] = [0, 0]
  for (let period = renewal; ; period += 1) {
    logTerm += logRetention(shape, period)
    const term = Math.exp(logTerm)
    if (term < negligible) return total
    total += term
    logTerm -= Math.log1p(discount)
  }
}

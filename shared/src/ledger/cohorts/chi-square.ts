import { logGamma } from './log-gamma.ts'

const precision = 1e-15

/**
 * Probability that a chi-square variable with `df` degrees of freedom exceeds `chi2`: the regularised upper
 * incomplete gamma function Q(df / 2, chi2 / 2), by its series near 0 and Lentz's continued fraction elsewhere
 * (Press et al., Numerical Recipes, 6.2).
 */
export function chiSquareTail(chi2: number, df: number): number {
  const [a, x] = [df / 2, chi2 / 2]
  if (x <= 0) return 1
  const density = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - density * series(a, x) : density * fraction(a, x)
}

function series(a: number, x: number): number {
  let [term, total] = [1 / a, 1 / a]
  for (let n = a + 1; term > total * precision; n += 1) {
    term *= x / n
    total += term
  }
  return total
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Number.POSITIVE_INFINITY
  let d = 1 / b
  let product = d
  for (let n = 1, factor = 0; Math.abs(factor - 1) > precision; n += 1) {
    const numerator = n * (a - n)
    b += 2
    d = 1 / (b + numerator * d)
    c = b + numerator / c
    factor = c * d
    product *= factor
  }
  return product
}

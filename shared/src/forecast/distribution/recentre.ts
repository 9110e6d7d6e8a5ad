import { logit } from './logistic.ts'
import type { Node } from './nodes.ts'

const { exp } = Math

/** Newton's next miss is about the square of this one. */
const precision = 1e-14
const mostSteps = 50

/**
 * Finds, for a probability between 0 and 1 (both excluded), the log-odds which, moved by the shocks and averaged over
 * them, give exactly that probability: sum of weight × sigmoid(intercept + shift). Without it shocks would pull every
 * renewal towards one half, and the mean of the forecast away from its headline.
 */
export function recentring(shocks: readonly Node[]): (renews: number) => number {
  const [up, down] = [shocks.map(({ shift }) => exp(-shift)), shocks.map(({ shift }) => exp(shift))]
  const weights = shocks.map(({ weight }) => weight)
  const variance = shocks.reduce((sum, { shift, weight }) => sum + weight * shift ** 2, 0)
  // the logistic-normal mean, approximately
  const stretch = Math.sqrt(1 + (Math.PI * variance) / 8)
  // the smaller of p and 1 − p keeps its digits
  return renews =>
    renews > 0.5
      ? -interceptOf(logit(1 - renews), stretch, down, weights)
      : interceptOf(logit(renews), stretch, up, weights)
}

/** Newton on the log-odds of the average, which is nearly a straight line in the intercept. */
function interceptOf(
  wanted: number,
  stretch: number,
  factors: readonly number[],
  weights: readonly number[],
): number {
  let intercept = wanted * stretch
  for (let step = 0; step < mostSteps; step += 1) {
    const against = exp(-intercept)
    let [average, slope] = [0, 0]
    for (let at = 0; at < factors.length; at += 1) {
      const odds = against * factors[at]!
      const q = 1 / (1 + odds)
      average += weights[at]! * q
      slope += weights[at]! * q * q * odds
    }
    const miss = logit(average) - wanted
    intercept -= (miss * average * (1 - average)) / slope
    if (miss * miss < precision) break
  }
  return intercept
}

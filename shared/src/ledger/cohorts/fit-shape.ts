import { type ChurnShape, logRetention } from './churn-shape.ts'
import { type Minimum, minimum } from './nelder-mead.ts'
import type { RenewalCount } from './renewal-counts.ts'
import { shapeAt, warningsAt } from './search-space.ts'

export type CohortModel = 'sbg' | 'bdw'

/** A model fitted by maximum likelihood. */
export interface Fit {
  model: CohortModel
  shape: ChurnShape
  logLikelihood: number
  /** Bayesian information criterion (Schwarz 1978), k ln n − 2 ln L with n customers: less is better. */
  bic: number
  /** Where the data determine no optimum inside, in words. */
  warnings: string[]
}

export const parameterCount: Readonly<Record<CohortModel, number>> = { sbg: 2, bdw: 3 }

/**
 * Σ kept ln r(t) + lost ln (1 − r(t)): the same as Σ n(t) ln (S(t − 1) − S(t)) + alive ln S(T) of Fader & Hardie
 * 2007, summed over cohorts, without ever forming the small difference.
 */
export const logLikelihood = (shape: ChurnShape, renewals: readonly RenewalCount[]): number =>
  renewals.reduce((total, { kept, lost }, at) => {
    const logKept = logRetention(shape, at + 1)
    return total + weighed(kept, logKept) + weighed(lost, Math.log(-Math.expm1(logKept)))
  }, 0)

/** The likeliest shape, from several starts. The BdW starts from the sBG's optimum too: it is never less likely. */
export function fitShape(model: CohortModel, renewals: readonly RenewalCount[]): Fit {
  const { at, value } = likeliest(model, renewals)
  const customers = renewals[0]!.kept + renewals[0]!.lost
  return {
    model,
    shape: shapeAt(at),
    logLikelihood: -value,
    bic: parameterCount[model] * Math.log(customers) + 2 * value,
    warnings: warningsAt(at),
  }
}

function likeliest(model: CohortModel, renewals: readonly RenewalCount[]): Minimum {
  const starts =
    model === 'sbg' ? spreads(renewals) : [[...likeliest('sbg', renewals).at, 0], ...bent(spreads(renewals))]
  return starts
    .map(start => minimum(point => -logLikelihood(shapeAt(point), renewals), start))
    .reduce((best, next) => (next.value < best.value ? next : best))
}

/** The churn of the first period, by customers who differ much, somewhat or little. */
function spreads([first]: readonly RenewalCount[]): number[][] {
  const logit = Math.log((first!.lost + 0.5) / (first!.kept + 0.5))
  return [0.5, 5, 50].map(total => [logit, Math.log(total)])
}

const bent = (starts: readonly number[][]): number[][] =>
  starts.flatMap(start => [0.6, 1.7].map(c => [...start, Math.log(c)]))

/** Nobody weighs nothing, however unlikely. */
const weighed = (count: number, logProbability: number): number => (count === 0 ? 0 : count * logProbability)

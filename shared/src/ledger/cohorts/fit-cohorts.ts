import { retentionCurve, survivalCurve } from './churn-shape.ts'
import { type CohortModel, type Fit, fitShape, parameterCount } from './fit-shape.ts'
import { type Holdout, holdout } from './holdout.ts'
import { observedSurvival, type RenewalCount, renewalCounts, type Survivors } from './renewal-counts.ts'

/** A fitted model with the curves it gives, from the start to the last period that was seen. */
export interface CandidateFit extends Fit {
  /** S(0) = 1, S(1), ... */
  survival: number[]
  /** r(1), r(2), ... */
  retention: number[]
  holdout: Holdout | null
}

export interface CohortFit extends CandidateFit {
  /** Customers at the start, all cohorts together. */
  customers: number
  /** Periods 1 to this one were fitted; later ones are held out. */
  calibrated: number
  /** The survival that was seen, from the start on. */
  observed: number[]
  /** Every model that was fitted, the chosen one among them. */
  candidates: CandidateFit[]
}

export interface CohortQuestion {
  model: CohortModel | 'best'
  /** Fit periods 1 to this one; all when absent. */
  calibrate?: number | undefined
}

/** Fewer than two renewal rates determine no model. */
export const fewestPeriods = 2

/**
 * Fits cohorts that are taken to churn alike. `best` fits every model that the periods can determine and takes
 * the one with the smallest BIC, so that the BdW's third parameter must pay for itself. Throws RangeError when
 * there are fewer than two periods to fit, or when nobody was lost in them.
 */
export function fitCohorts(cohorts: readonly Survivors[], { model, calibrate }: CohortQuestion): CohortFit {
  const seen = renewalCounts(cohorts)
  const fitted = seen.slice(0, calibrate)
  if (fitted.length < fewestPeriods) throw new RangeError('at least 2 periods are needed to fit a curve')
  if (fitted.every(({ lost }) => lost === 0))
    throw new RangeError('nobody was lost: there is no churn to fit')
  const observed = observedSurvival(seen)
  const models = modelsFor(model, fitted.length)
  const candidates = models.map(one => candidate(one, fitted, observed))
  const chosen = candidates.reduce((best, next) => (next.bic < best.bic ? next : best))
  return {
    ...chosen,
    warnings: [...tooFew(model === 'best' ? 'bdw' : model, fitted.length), ...chosen.warnings],
    customers: fitted[0]!.kept + fitted[0]!.lost,
    calibrated: fitted.length,
    observed,
    candidates,
  }
}

const modelsFor = (model: CohortQuestion['model'], periods: number): CohortModel[] =>
  model === 'best' ? (['sbg', 'bdw'] as const).filter(one => parameterCount[one] <= periods) : [model]

function candidate(
  model: CohortModel,
  fitted: readonly RenewalCount[],
  observed: readonly number[],
): CandidateFit {
  const fit = fitShape(model, fitted)
  const periods = observed.length - 1
  const survival = survivalCurve(fit.shape, periods)
  return {
    ...fit,
    survival,
    retention: retentionCurve(fit.shape, periods),
    holdout: holdout(survival, observed, fitted.length),
  }
}

const tooFew = (model: CohortModel, periods: number): string[] =>
  parameterCount[model] <= periods
    ? []
    : [`${periods} periods do not determine the ${parameterCount[model]} parameters of ${model}`]

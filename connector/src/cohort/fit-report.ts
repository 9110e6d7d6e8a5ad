import type { ChurnShape } from '@perennial/shared/ledger/cohorts/churn-shape'
import { derl } from '@perennial/shared/ledger/cohorts/derl'
import {
  type CandidateFit,
  type CohortFit,
  type CohortQuestion,
  fewestPeriods,
  fitCohorts,
} from '@perennial/shared/ledger/cohorts/fit-cohorts'
import type { CohortModel } from '@perennial/shared/ledger/cohorts/fit-shape'
import type { Holdout } from '@perennial/shared/ledger/cohorts/holdout'
import { ConfigError } from '../errors.ts'
import { refused, type Series } from './series.ts'

/** What `perennial cohort fit --json` prints. Shares, rates and errors are fractions. */
export interface FitReport extends Candidate {
  parameters: { alpha: number; beta: number; c?: number }
  /** S(0) = 1 to the file's last period. */
  survival: number[]
  /** r(1) first. */
  retention: number[]
  /** What the file says; several cohorts joined into one curve (Kaplan-Meier). */
  observed: number[]
  customers: number
  /** Assumed when shares were given without saying of how many: BIC and likelihood rest on it, the curve does not. */
  customersBasis: 'stated' | 'assumed'
  /** Fitted were periods 1 to this one. */
  calibrated: number
  candidates: Candidate[]
  warnings: string[]
  derl?: { renewal: number; value: number }[]
}

interface Candidate {
  model: CohortModel
  logLikelihood: number
  bic: number
  holdout: Holdout | null
}

export interface FitQuestion extends CohortQuestion {
  customersBasis: FitReport['customersBasis']
  /** Residual lifetimes to compute, when asked for. */
  derl?: { discount: number; renewals: readonly number[] }
}

/** Fits cohorts of counts; refuses those that cannot be fitted, naming the cell at which that shows. */
export function fitReport(cohorts: readonly Series[], asked: FitQuestion): FitReport {
  const longest = cohorts.reduce((one, other) => (other.values.length > one.values.length ? other : one))
  checkFittable(cohorts, longest, asked.calibrate)
  const fit = fitCohorts(
    cohorts.map(({ values }) => values),
    asked,
  )
  const { survival, retention, observed, customers, calibrated, warnings } = fit
  const { model, ...measures } = candidate(fit)
  return {
    model,
    parameters: parameters(fit),
    ...measures,
    survival,
    retention,
    observed,
    customers,
    customersBasis: asked.customersBasis,
    calibrated,
    candidates: fit.candidates.map(candidate),
    warnings,
    ...(asked.derl && { derl: lifetimes(fit.shape, asked.derl) }),
  }
}

function checkFittable(cohorts: readonly Series[], longest: Series, calibrate: number | undefined): void {
  const last = longest.values.length - 1
  if (last < fewestPeriods)
    throw refused(
      longest.cells[last]!,
      last,
      'is the last value: fewer than 2 periods make no curve',
      'give at least 2 periods after period 0',
    )
  if (calibrate !== undefined && (calibrate < fewestPeriods || calibrate > last))
    throw new ConfigError(`--calibrate: ${calibrate} is not among the periods that can be fitted`, {
      field: '--calibrate',
      remedy: `give a period from ${fewestPeriods} to ${last}`,
    })
  const end = calibrate ?? last
  if (cohorts.every(({ values }) => values[0] === values[Math.min(end, values.length - 1)]))
    throw refused(
      longest.cells[end]!,
      end,
      'is what the cohort started with: data that cannot decline hold no churn to fit',
      'give periods in which customers were lost',
    )
}

const candidate = ({ model, logLikelihood, bic, holdout }: CandidateFit): Candidate => ({
  model,
  logLikelihood,
  bic,
  holdout,
})

const parameters = ({ model, shape: { alpha, beta, c } }: CohortFit): FitReport['parameters'] =>
  model === 'sbg' ? { alpha, beta } : { alpha, beta, c }

const lifetimes = (shape: ChurnShape, { discount, renewals }: NonNullable<FitQuestion['derl']>) =>
  renewals.map(renewal => ({ renewal, value: derl(shape, discount, renewal) }))

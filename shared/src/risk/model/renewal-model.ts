import type { Day } from '../../day.ts'
import type { Feature } from '../features/feature.ts'
import type { LogisticModel } from '../logistic/logistic-model.ts'

/** How often renewals renewed for less, of those that renewed at all. */
export interface ContractionRate {
  renewed: number
  contracted: number
  /** (contracted + k p0) / (renewed + k) */
  rate: number
}

/** A model of renewals that was trained on a portal's own past: plain data, which predicts without anything else. */
export interface RenewalModel {
  version: number
  /** Day up to which decisions were known. */
  trainedOn: Day
  /** Decisions it learned from, and those of them that were lost. */
  decisions: number
  lost: number
  features: Feature[]
  /** Of losing the renewal. */
  loss: LogisticModel
  /** Of renewing for less, given that it renews: a model where that beat the plain rate. */
  contraction: ContractionRate & { model: LogisticModel | null }
}

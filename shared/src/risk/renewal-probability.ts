import type { Day } from '../day.ts'

/** One thing that raises or lowers the risk, in plain words. It names and quotes nobody, like the reading it comes from. */
export interface RiskReason {
  /** The entry of the scorecard, or another feature of the model. */
  feature: string
  label: string
  because: string
  /** Day of the newest record it rests on; null where it rests on none. */
  asOf: Day | null
}

/**
 * What brought a probability about: past renewals in the same band, the same among customers at will, a model that proved itself, or what
 * became of renewals after the notice date had passed in silence, or after notice was given.
 */
export type ProbabilityMethod = 'band_rate' | 'at_will_rate' | 'model' | 'silence' | 'notice'

/** Probability that a renewal is renewed, with an 80 % interval and how it was obtained. */
export interface RenewalProbability {
  renews: number
  low: number
  high: number
  because: string
  by: ProbabilityMethod
  /** Version of the model; null where none is live. */
  model: number | null
  /** Probability that it renews for less, given that it renews; null while nothing is known of that. */
  contracts: number | null
  /** Day of the newest record it rests on. */
  restsOn: Day | null
  /** At most three each way, the strongest first. */
  reasons: { raises: RiskReason[]; lowers: RiskReason[] }
}

/** A rate with its interval and how it was obtained. */
export type RenewalRate = Pick<RenewalProbability, 'renews' | 'low' | 'high' | 'because'>

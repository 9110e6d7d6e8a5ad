import type { Day } from '../../day.ts'
import type { Band } from '../../health/band.ts'
import type { Lead } from '../decisions/lead.ts'
import type { PastDecision } from '../decisions/past-decision.ts'
import type { Features } from '../features/features-of.ts'

/** What was known of a decision so many days ahead, and nothing that was learned later. */
export interface Foresight {
  lead: Lead
  asOf: Day
  /** By the scorecard alone: a person's word is no evidence about renewals. */
  band: Band
  score: number | null
  features: Features
  /** The segment reports group it under, by what was known then. */
  segment: string
}

/** A decided renewal with what was known of it beforehand, the earliest first. */
export interface DecisionSeen {
  decision: PastDecision
  name: string
  seen: Foresight[]
}

/** One row to learn from or to be judged on. */
export interface DecisionRow extends Foresight {
  decision: PastDecision
  /** What the account was called then. */
  name: string
  /** The share of one decision that the row stands for, so that five looks at it are no five decisions. */
  weight: number
}

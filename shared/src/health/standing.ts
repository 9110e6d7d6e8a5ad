import type { Day } from '../day.ts'
import type { Band } from './band.ts'

/** The last value a measure had, once it has none any more, and the day it was first missed. */
export interface LastKnown {
  value: number
  since: Day
}

/** What was last concluded of one measure. */
export interface StandingReading {
  value: number | null
  because: string
  /** Day of the newest record it rested on. */
  asOf: Day | null
  /** Null while it is known. */
  lastKnown: LastKnown | null
}

/** What was last concluded of an account, as far as the next conclusion builds on it. */
export interface Standing {
  /** The model's band, whatever a person said; null where it was given under other rules, and holds nothing back. */
  band: Band | null
  /** By entry of the scorecard. */
  readings: ReadonlyMap<string, StandingReading>
}

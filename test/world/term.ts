import type { Day } from './calendar.ts'
import type { Drivers } from './hazard.ts'
import { lastDay } from './timeline.ts'

export interface Term {
  type: 'new' | 'renewal'
  signedOn: Day
  start: Day
  /** First day that is no longer covered. */
  end: Day
  months: number
  /** Seats sold with the term itself, without expansions. */
  seats: number
  seatPriceMinor: number
  expansions: { on: Day; seats: number }[]
  fate: Fate | null
}

/** How the term ends. Known to the world from `decidedOn`, visible in the CRM from `closedOn`. */
export interface Fate {
  outcome: 'renewed' | 'churned'
  hazard: number
  drivers: Drivers
  decidedOn: Day
  closedOn: Day
}

export const seatsOf = (term: Term): number =>
  term.expansions.reduce((sum, { seats }) => sum + seats, term.seats)

/** Recurring amount for a year, minor units. */
export const yearlyMinor = (term: Term, seats: number): number => seats * term.seatPriceMinor

/** Whether the CRM knows the outcome: neither the end nor the signature lies after the as-of date. */
export const isClosed = (term: Term): boolean =>
  term.fate !== null && term.end <= lastDay && term.fate.closedOn <= lastDay

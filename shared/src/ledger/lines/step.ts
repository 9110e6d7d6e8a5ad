import type { Day } from '../../day.ts'

/** Why a line pays something else from a day on. */
export type StepCause =
  | 'start'
  | 'end'
  | 'price'
  | 'seats'
  | 'escalator'
  | 'discount'
  | 'pause'
  | 'resume'
  | 'adjustment'

/** What a line pays from a day on, until its next step. */
export interface Step {
  from: Day
  /** Minor units a year, in the line's currency. */
  arr: number
  /** What it would pay had it not ended unrenewed, within grace under a policy that counts it as lapsed; else 0. */
  lapsed: number
  seats: number
  cause: StepCause
}

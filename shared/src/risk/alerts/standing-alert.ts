import type { Day } from '../../day.ts'
import type { AlertState } from './alert-state.ts'

/** An alert as it was raised, and how it stands. What it was raised on is frozen: promises are held against it. */
export interface StandingAlert {
  id: string
  accountId: string
  /** Whose capacity it took. */
  ownerId: string | null
  raisedOn: Day
  risk: number
  arrMinor: number | null
  renewalDate: Day | null
  noticeDate: Day | null
  state: AlertState
}

import type { Day } from '../../day.ts'
import type { Band } from '../../health/band.ts'

/** Why an alert is over. `closed`: a person said so. */
export type ResolvedBecause =
  | 'renewed'
  | 'lost'
  | 'date_moved'
  | 'no_customer'
  | 'merged'
  | 'risk_fell'
  | 'too_late'
  | 'closed'
export type WokenBecause = 'date' | 'deterioration' | 'notice_date'

/** What a snoozed alert looked like, so that it can be told when it got worse. */
export interface Snooze {
  until: Day
  risk: number | null
  band: Band | null
}

/** What happened to an alert, in its own words. */
export type AlertDeed =
  | { what: 'snoozed'; detail: Snooze }
  | { what: 'woken'; detail: { because: WokenBecause } }
  | { what: 'feedback'; detail: { useful: boolean } }
  | { what: 'resolved'; detail: { because: ResolvedBecause } }
  | { what: 'task_asked'; detail: { due: Day } }
  | { what: 'task_made'; detail: { taskId: string } }
  | { what: 'task_closed'; detail: { found: boolean } }

/** A deed on record. `by` is null where Perennial did it; `at` is an ISO instant. */
export type AlertEvent = AlertDeed & { on: Day; by: string | null; reason: string; at: string }

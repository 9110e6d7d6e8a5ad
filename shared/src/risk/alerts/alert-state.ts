import type { Day } from '../../day.ts'
import type { AlertEvent, ResolvedBecause, Snooze } from './alert-event.ts'

export type AlertStatus = 'open' | 'snoozed' | 'resolved'

/** How an alert stands after what happened to it. */
export interface AlertState {
  status: AlertStatus
  snooze: (Snooze & { on: Day; by: string | null; reason: string }) | null
  resolved: { on: Day; because: ResolvedBecause; by: string | null; reason: string } | null
  /** The last word of each person on whether it was useful. */
  useful: number
  notUseful: number
  /** When a task was asked for and has not been closed: its id in the CRM once it is known. */
  task: { due: Day; id: string | null } | null
  /** Whether a task was ever asked for: there is one for an alert, never a second. */
  taskAsked: boolean
}

/** Events in the order they came. What comes after the end, such as feedback or a closed task, does not open it again. */
export function alertState(events: readonly AlertEvent[]): AlertState {
  const state: AlertState = {
    status: 'open',
    snooze: null,
    resolved: null,
    useful: 0,
    notUseful: 0,
    task: null,
    taskAsked: false,
  }
  for (const event of events) apply(state, event)
  const words = new Map(events.flatMap(event => (event.what === 'feedback' ? [[event.by, event]] : [])))
  for (const { detail } of words.values()) detail.useful ? state.useful++ : state.notUseful++
  return state
}

function apply(state: AlertState, event: AlertEvent): void {
  const { on, by, reason } = event
  if (event.what === 'task_asked') {
    state.task = { due: event.detail.due, id: null }
    state.taskAsked = true
  } else if (event.what === 'task_made' && state.task) state.task.id = event.detail.taskId
  else if (event.what === 'task_closed') state.task = null
  if (state.status === 'resolved') return
  if (event.what === 'snoozed') {
    state.status = 'snoozed'
    state.snooze = { ...event.detail, on, by, reason }
  } else if (event.what === 'woken') {
    state.status = 'open'
    state.snooze = null
  } else if (event.what === 'resolved') {
    state.status = 'resolved'
    state.snooze = null
    state.resolved = { on, because: event.detail.because, by, reason }
  }
}

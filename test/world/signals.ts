import type { Day } from './calendar.ts'

/** What an account leaves behind, in order of time. `person` is an index into the account's people. */
export interface Signals {
  use: WeekOfUse[]
  touches: Touch[]
  tickets: Ticket[]
  surveys: Survey[]
}

export interface WeekOfUse {
  week: number
  activeUsers: number
  events: number
  /** Uses of automations, reports and integrations. */
  features: [number, number, number]
}

export interface Touch {
  on: Day
  channel: 'call' | 'email' | 'meeting' | 'note' | 'task'
  /** Their side took part: they wrote, called or came. */
  theirs: boolean
  person: number
}

export interface Ticket {
  openedOn: Day
  /** After the as-of date: still open. */
  closedOn: Day
  priority: 'LOW' | 'MEDIUM' | 'HIGH' | 'URGENT'
  person: number
}

export interface Survey {
  on: Day
  /** NPS 0..10, CSAT 1..5. */
  type: 'NPS' | 'CSAT'
  value: number
  person: number
  /** Index of the ticket a CSAT answer is about. */
  ticket: number | null
}

export const noSignals = (): Signals => ({ use: [], touches: [], tickets: [], surveys: [] })

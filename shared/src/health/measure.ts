import type { Day } from '../day.ts'
import type { AccountView } from '../model/account-view.ts'
import type { Policy } from '../policy.ts'
import type { Settings } from './settings.ts'

/** What measures are listed under, and a new scorecard groups them by. */
export const measureGroups = [
  'usage',
  'relationship',
  'support',
  'sentiment',
  'adoption',
  'commercial',
] as const
export type MeasureGroup = (typeof measureGroups)[number]

/** How a measure's value follows its figure. A value itself always rises with health. */
export type Direction = 'more_is_better' | 'less_is_better' | 'u_shaped'

/** One sign of health, read from an account's facts. A new measure is one file and one line in `measures.ts`. */
export interface Measure<S extends Settings = Settings> {
  id: string
  label: string
  group: MeasureGroup
  /** What the figure counts, as a person would say it: "days since the last two-way contact". */
  figure: string
  direction: Direction
  /** It rests on what somebody thinks, not on what happened. */
  subjective: boolean
  /** Data without which no account of the portal could have a value. */
  needs: readonly DataNeed[]
  /** Facts it reads the past of: the mirror then keeps their recorded history, which costs calls. */
  histories?: readonly HistoryNeed[]
  /** How far back the measure looks, in days. */
  horizonDays: number
  /** What it can be told, with what it does untold. */
  defaults: S
  read(view: AccountView, asOf: Day, policy: Policy, settings: S): Reading
}

/** A measure with its own settings, as one that any scorecard can hold: its settings are its defaults and what is set. */
export const measure = <S extends Settings>(own: Measure<S>): Measure => own as unknown as Measure

/** Kinds of data a portal may or may not have. */
export const dataNeeds = [
  'touchpoints',
  'contacts',
  'roles',
  'executives',
  'usage',
  'active_users',
  'uptime',
  'incidents',
  'seats',
  'tickets',
  'ticket_categories',
  'ticket_text',
  'surveys',
  'nps',
  'csat',
  'survey_comments',
  'onboarding',
  'milestones',
  'sentiment',
  'value',
  'invoices',
  'contracts',
  'properties',
] as const
export type DataNeed = (typeof dataNeeds)[number]

/** Facts whose recorded history is asked for only where a measure reads it: what contacts stand for, CSM sentiment. */
export type HistoryNeed = 'contact_roles' | 'sentiment'

/** `value` 0..100 (100 is best), or null when the account's facts do not tell: unknown is never zero. */
export interface Reading {
  value: number | null
  /** In the measure's own unit, before the scale; null where there is none. */
  figure: number | null
  /**
   * In one plain sentence, why this value. It is stored and written into the record: it names and quotes nobody, and no age that
   * changes while nothing happens, but the day.
   */
  because: string
  /** The records and numbers that were read, the ones that matter most first. */
  evidence: Evidence[]
  /** Day of the newest record or number it rests on; null when it rests on none. */
  asOf: Day | null
  /** False when the measure says nothing about an account like this: it leaves the scorecard, and coverage stays. */
  applies: boolean
}

/** A record or number that was read. What says who or quotes somebody is kept apart: it is shown, and never stored. */
export interface Evidence {
  /** Names and quotes nobody: "champion: mail comes back", "ticket of 2026-06-01 (low)". */
  text: string
  url: string | null
  /** A person's name, a subject line, the words somebody wrote. */
  personal?: string
}

export const unknown = (because: string): Reading => ({
  value: null,
  figure: null,
  because,
  evidence: [],
  asOf: null,
  applies: true,
})

export const notApplicable = (because: string): Reading => ({ ...unknown(because), applies: false })

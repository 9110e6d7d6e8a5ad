import type { DataNeed, HistoryNeed, Measure } from '../../health/measure.ts'

/**
 * How well the past of a fact is known. Immutable: it happened on a day and stays (a call, a ticket opened, usage of a day). Versioned:
 * its recorded history is mirrored. Overwritten: only today's value is known, so a replay of an earlier day may be too good to be true.
 */
export type FeatureClass = 'immutable' | 'versioned' | 'overwritten'

const byNeed: Readonly<Record<DataNeed, FeatureClass>> = {
  touchpoints: 'immutable',
  contacts: 'versioned',
  roles: 'overwritten',
  executives: 'overwritten',
  usage: 'immutable',
  active_users: 'immutable',
  uptime: 'immutable',
  incidents: 'immutable',
  seats: 'versioned',
  tickets: 'overwritten',
  ticket_categories: 'overwritten',
  ticket_text: 'immutable',
  surveys: 'immutable',
  nps: 'immutable',
  csat: 'immutable',
  survey_comments: 'immutable',
  onboarding: 'overwritten',
  milestones: 'overwritten',
  sentiment: 'overwritten',
  value: 'overwritten',
  invoices: 'overwritten',
  contracts: 'versioned',
  properties: 'overwritten',
}

/** What a mirrored history makes good. */
const keptBy: Readonly<Record<HistoryNeed, readonly DataNeed[]>> = {
  contact_roles: ['roles', 'executives'],
  sentiment: ['sentiment'],
}

/** The worst class of what a measure reads. `histories` are those the portal's scorecards have mirrored. */
export function classOf(
  { needs }: Pick<Measure, 'needs'>,
  histories: ReadonlySet<HistoryNeed>,
): FeatureClass {
  const kept = new Set([...histories].flatMap(history => keptBy[history]))
  const classes = needs.map(need => (kept.has(need) ? 'versioned' : byNeed[need]))
  return classes.includes('overwritten')
    ? 'overwritten'
    : classes.includes('versioned')
      ? 'versioned'
      : 'immutable'
}

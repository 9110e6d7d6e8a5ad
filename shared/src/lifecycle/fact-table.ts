import { contactFactKind, contactFactNames } from './contact-fact-table.ts'
import type { FactKind } from './fact-kind.ts'
import { shownValue } from './shown-value.ts'

/**
 * What contracts and the account itself tell, so that a report on money has it for any day. `arr` is in major units of the
 * reporting currency; `lines` are those that pay on the day.
 */
const ofLedger = {
  name: { type: 'text', label: 'name' },
  plan: { type: 'text', label: 'plan' },
  tier: { type: 'text', label: 'tier' },
  region: { type: 'text', label: 'region' },
  owner: { type: 'text', label: 'owner' },
  segment: { type: 'text', label: 'segment' },
  customerSince: { type: 'day', label: 'customer since' },
  tenureDays: { type: 'number', label: 'days as a customer' },
  arr: { type: 'number', label: 'ARR' },
  seats: { type: 'number', label: 'seats' },
  lines: { type: 'number', label: 'contract lines' },
  parent: { type: 'flag', label: 'has a parent account', unset: 'has no parent account' },
} as const satisfies Record<string, FactKind>
export type LedgerFactName = keyof typeof ofLedger

/** What else is known of an account before anything is concluded of it. Progress is 0..100, shares are 0..1. */
const ofView = {
  status: { type: 'text', label: 'status' },
  kind: { type: 'text', label: 'kind of company' },
  currency: { type: 'text', label: 'currency' },
  renewalStatus: { type: 'text', label: 'renewal status' },
  renewalDate: { type: 'day', label: 'renewal date' },
  daysToRenewal: { type: 'number', label: 'days to renewal' },
  renewalBasis: { type: 'text', label: 'basis of the renewal date' },
  noticeDate: { type: 'day', label: 'notice date' },
  noticeGiven: { type: 'flag', label: 'has given notice', unset: 'has not given notice' },
  autoRenews: { type: 'flag', label: 'renews by itself', unset: 'does not renew by itself' },
  contacts: { type: 'number', label: 'contacts' },
  rolesCovered: { type: 'number', label: 'stakeholder roles covered' },
  lastTouch: { type: 'day', label: 'last two-way contact' },
  openTickets: { type: 'number', label: 'open tickets' },
  escalatedTickets: { type: 'number', label: 'open escalated tickets' },
  activeUsers: { type: 'number', label: 'active users' },
  seatUse: { type: 'number', label: 'share of seats in use' },
  onboardingProgress: { type: 'number', label: 'onboarding progress' },
  onboardingDue: { type: 'day', label: 'onboarding due' },
  stage: { type: 'text', label: 'stage' },
} as const satisfies Record<string, FactKind>
export type ViewFactName = keyof typeof ofView

/** What is known only once an account is scored, beside what each measure reads. Health 100 is best, risk 0..1 is worst at 1. */
const ofConclusion = {
  healthScore: { type: 'number', label: 'health score' },
  healthBand: { type: 'text', label: 'health band' },
  healthCoverage: { type: 'number', label: 'health coverage' },
  renewalRisk: { type: 'number', label: 'renewal risk' },
  serviceTier: { type: 'text', label: 'service tier' },
} as const satisfies Record<string, FactKind>
export type ConcludedFactName = keyof typeof ofConclusion

/** THE table of facts. */
const table: ReadonlyMap<string, FactKind> = new Map(
  Object.entries({ ...ofLedger, ...ofView, ...ofConclusion }),
)

const attributePrefix = 'attribute.'

/** The name under which facts hold a property of the account that has no place of its own. */
export const attributeFact = (name: string): string => `${attributePrefix}${name}`

const measurePrefix = 'measure.'

/** The name under which facts hold what a measure of the scorecard reads, 0..100. */
export const measureFact = (entry: string): string => `${measurePrefix}${entry}`

/** Whether a fact is known only once the account is scored: what the score rests on must not ask for it. */
export const isConcluded = (name: string): boolean =>
  Object.hasOwn(ofConclusion, name) || nameAfter(measurePrefix, name) !== null

/** Whether contracts and the account itself tell a fact for any day. */
export const isOfLedger = (name: string): boolean => Object.hasOwn(ofLedger, name)

/** Null when there is no such fact. */
export function factKind(name: string): FactKind | null {
  const attribute = nameAfter(attributePrefix, name)
  if (attribute !== null) return { type: 'any', label: attributeLabel(attribute) }
  const entry = nameAfter(measurePrefix, name)
  if (entry !== null) return { type: 'number', label: measureLabel(entry) }
  return table.get(name) ?? contactFactKind(name)
}

const nameAfter = (prefix: string, name: string): string | null =>
  name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : null

const labels: ReadonlySet<string> = new Set(
  [...table.keys(), ...contactFactNames].map(name => factKind(name)!.label),
)

/** In quotation marks where it would read as another fact. */
const attributeLabel = (name: string): string => (labels.has(name) ? JSON.stringify(name) : shownValue(name))

const measureLabel = (entry: string): string =>
  `measure ${/^[a-z0-9_]+$/.test(entry) ? entry.replaceAll('_', ' ') : JSON.stringify(entry)}`

/** All names of facts of an account, as an error lists them. */
export const factNames: readonly string[] = [...table.keys(), attributeFact('NAME'), measureFact('ENTRY')]

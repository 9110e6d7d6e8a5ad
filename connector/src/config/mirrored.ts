import { allFields, type Field, fieldsFor } from '@perennial/shared/fields'
import { entriesOf } from '@perennial/shared/health/entries'
import type { HistoryNeed } from '@perennial/shared/health/measure'
import { type RecordKind, recordKinds } from '../record.ts'
import { type Asking, askedProperties } from './asked-properties.ts'
import { mappedSources } from './mapped-sources.ts'
import type { Mapping } from './mapping.ts'

type PerKind = Partial<Record<RecordKind, string[]>>
type Mirrored = Asking & { mapping: Mapping }

/** The properties the mirror asks for: what mapping and rules read, and our own, to recognise our echo. */
export function mirroredProperties(config: Mirrored): PerKind {
  const byKind = Map.groupBy(mappedSources(config.mapping), ({ kind }) => kind)
  const ours = fieldsFor(config)
  const asked = recordKinds.map(kind => {
    const mapped = (byKind.get(kind) ?? []).map(({ name }) => name)
    const byRules = kind === 'company' ? askedProperties(config) : []
    return [kind, [...new Set([...mapped, ...byRules, ...own(kind, ours)])]] as const
  })
  return Object.fromEntries(asked)
}

/** Kinds of which any property may have a mirrored history. */
export const versionedKinds: ReadonlySet<RecordKind> = new Set(['company', 'contact', 'deal'])

/** The properties whose recorded history is mirrored: those that say what was known when, and what measures read the past of. */
export function versionedProperties(config: Mirrored): PerKind {
  const { company, contact, deal } = config.mapping
  const read = historiesRead(config)
  return {
    company: named([company.lifecycle, read.has('sentiment') ? company.sentiment : null]),
    contact: read.has('contact_roles') ? named([contact.role, contact.jobTitle]) : [],
    deal: named([
      deal.stage,
      deal.amount,
      deal.closeDate,
      deal.start,
      deal.end,
      deal.termMonths,
      deal.autoRenews,
      deal.noticeDays,
      deal.seats,
    ]),
  }
}

const historiesRead = ({ scorecard, scorecards }: Mirrored): ReadonlySet<HistoryNeed> =>
  new Set([scorecard, ...scorecards].flatMap(entriesOf).flatMap(({ measure }) => measure.histories ?? []))

/** What the mirror of a kind is to hold under a configuration. */
export const askedOf = (
  config: Mirrored,
  kind: RecordKind,
  withHistory: boolean,
): { properties: string[]; versioned: string[] } => ({
  properties: mirroredProperties(config)[kind] ?? [],
  versioned: withHistory ? (versionedProperties(config)[kind] ?? []) : [],
})

/** The links fetched with each kind. */
export const linkedKinds: Partial<Record<RecordKind, RecordKind[]>> = {
  deal: ['company', 'contact'],
  contact: ['company'],
  ticket: ['company'],
  call: ['company', 'contact'],
  email: ['company', 'contact'],
  meeting: ['company', 'contact'],
  note: ['company', 'contact'],
  task: ['company', 'contact'],
  line_item: ['deal'],
  contract: ['company', 'deal'],
  subscription: ['company', 'deal'],
  survey: ['contact', 'ticket'],
}

const own = (kind: RecordKind, fields: readonly Field[]): string[] =>
  fields.filter(({ on }) => on === kind).map(({ name }) => name)

/** What a CRM notes about the record itself; it changes with every write and says nothing about the customer. */
const bookkeeping = ['hs_lastmodifieddate', 'lastmodifieddate', 'hs_object_id']

/** Properties that are no facts: a change of these alone is our echo. */
export const noFacts = (kind: RecordKind): string[] => [...own(kind, allFields), ...bookkeeping]

const named = (sources: readonly (string | null)[]): string[] => [
  ...new Set(sources.filter(source => source !== null)),
]

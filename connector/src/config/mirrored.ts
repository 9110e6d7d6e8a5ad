import { fields } from '@perennial/shared/fields'
import type { RecordKind } from '../record.ts'
import type { Mapping } from './mapping.ts'

type PerKind = Partial<Record<RecordKind, string[]>>

/** The properties the mirror asks for: what the mapping reads, and our own, to recognise our echo. */
export function mirroredProperties(mapping: Mapping): PerKind {
  const { company, deal, contact, ticket, survey, touchpoint } = mapping
  const engagement = (subject: string | null, ...more: (string | null)[]) =>
    named([touchpoint.at, subject, ...more])
  return {
    company: [...named(Object.values(company)), ...own('company')],
    deal: [...named(dealSources(deal)), ...own('deal')],
    contact: named([contact.firstName, contact.lastName, contact.email, contact.jobTitle, contact.role]),
    ticket: named([ticket.subject, ticket.priority, ticket.openedAt, ticket.closedAt, ticket.stage]),
    survey: named(Object.values(survey)),
    call: engagement(touchpoint.subject.call, touchpoint.callDirection, touchpoint.callStatus),
    email: engagement(touchpoint.subject.email, touchpoint.emailDirection),
    meeting: engagement(touchpoint.subject.meeting, touchpoint.meetingOutcome),
    note: engagement(touchpoint.subject.note),
    task: engagement(touchpoint.subject.task),
    line_item: ['name', 'quantity', 'price', 'amount'],
  }
}

/** The properties whose recorded history is mirrored: those that say what was known when. */
export function versionedProperties({ company, deal }: Mapping): PerKind {
  return {
    company: named([company.lifecycle]),
    deal: named([deal.stage, deal.amount, deal.closeDate, deal.start, deal.end]),
  }
}

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
  survey: ['contact', 'ticket'],
}

const own = (kind: RecordKind): string[] => fields.filter(({ on }) => on === kind).map(({ name }) => name)

/** What a CRM notes about the record itself; it changes with every write and says nothing about the customer. */
const bookkeeping = ['hs_lastmodifieddate', 'lastmodifieddate', 'hs_object_id']

/** Properties that are no facts: a change of these alone is our echo. */
export const noFacts = (kind: RecordKind): string[] => [...own(kind), ...bookkeeping]

const dealSources = (deal: Mapping['deal']) => [
  deal.name,
  deal.amount,
  deal.currency,
  deal.closeDate,
  deal.stage,
  deal.pipeline,
  deal.start,
  deal.end,
  deal.termMonths,
  deal.autoRenews,
  deal.noticeDays,
  deal.seats,
  deal.purpose,
  deal.externalId,
]

const named = (sources: readonly (string | null)[]): string[] => [
  ...new Set(sources.filter(source => source !== null)),
]

import { type DataNeed, dataNeeds } from '@perennial/shared/health/measure'
import { activeUsers, incidents, uptime } from '@perennial/shared/model/usage'
import { type RawBuilder, sql } from 'kysely'
import type { Mapping } from '../config/mapping.ts'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

type Test = RawBuilder<unknown>
type Tests<Need extends DataNeed = DataNeed> = Record<Need, Test>

/**
 * The kinds of data this portal has at all, of the CRM or of files: measures without any are left out of the scorecard. Only the
 * `asked` ones are looked for: what is nowhere to be found takes a look at everything.
 */
export async function availableData(
  tx: Tx,
  portalId: string,
  mapping: Mapping,
  asked: readonly DataNeed[] = dataNeeds,
): Promise<Set<DataNeed>> {
  if (asked.length === 0) return new Set()
  const tests: Tests = {
    ...peopleTests(portalId, mapping),
    ...usageTests(portalId),
    ...ticketTests(portalId, mapping),
    ...surveyTests(portalId, mapping),
    ...companyTests(portalId, mapping),
    ...contractTests(portalId, mapping),
  }
  const columns = asked.map(need => sql`${tests[need]} as ${sql.id(need)}`)
  const { rows } = await sql<Record<DataNeed, boolean>>`select ${sql.join(columns)}`.execute(tx)
  return new Set(asked.filter(need => rows[0]![need]))
}

const peopleTests = (
  portalId: string,
  { contact }: Mapping,
): Tests<'touchpoints' | 'contacts' | 'roles' | 'executives'> => ({
  touchpoints: anyRecord(portalId, 'call', 'email', 'meeting'),
  contacts: anyRecord(portalId, 'contact'),
  roles: anyValue(portalId, 'contact', contact.role),
  executives: anyValue(portalId, 'contact', contact.role, contact.jobTitle),
})

const usageTests = (portalId: string): Tests<'usage' | 'active_users' | 'uptime' | 'incidents'> => ({
  usage: anyUsage(portalId, sql`metric <> all(${[uptime, incidents]}::text[])`),
  active_users: anyUsage(portalId, sql`metric = ${activeUsers}`),
  uptime: anyUsage(portalId, sql`metric = ${uptime}`),
  incidents: anyUsage(portalId, sql`metric = ${incidents}`),
})

const ticketTests = (
  portalId: string,
  { ticket }: Mapping,
): Tests<'tickets' | 'ticket_categories' | 'ticket_text'> => ({
  tickets: either(anyRecord(portalId, 'ticket'), anyImported(portalId, 'ticket')),
  ticket_categories: either(
    anyValue(portalId, 'ticket', ticket.category),
    anyImported(portalId, 'ticket', sql`content ? 'category'`),
  ),
  ticket_text: either(
    anyValue(portalId, 'ticket', ticket.text),
    anyImported(portalId, 'ticket', sql`content ? 'text'`),
  ),
})

function surveyTests(
  portalId: string,
  { survey }: Mapping,
): Tests<'surveys' | 'nps' | 'csat' | 'survey_comments'> {
  const typed = (type: string) =>
    either(
      sql`exists (select 1 from record where portal_id = ${portalId} and kind = 'survey' and archived_at is null
        and lower(properties->>${survey.type}) = ${type})`,
      anyImported(portalId, 'survey', sql`content->>'type' = ${type}`),
    )
  return {
    surveys: either(anyRecord(portalId, 'survey'), anyImported(portalId, 'survey')),
    nps: typed('nps'),
    csat: typed('csat'),
    survey_comments: either(
      anyValue(portalId, 'survey', survey.comment),
      anyImported(portalId, 'survey', sql`content ? 'comment'`),
    ),
  }
}

function companyTests(
  portalId: string,
  { company }: Mapping,
): Tests<'onboarding' | 'milestones' | 'sentiment' | 'value' | 'invoices' | 'properties'> {
  const value = (...sources: (string | null)[]) => anyValue(portalId, 'company', ...sources)
  return {
    onboarding: value(company.onboardingProgress),
    milestones: value(...Object.values(company.milestones).flatMap(({ due, done }) => [due, done])),
    sentiment: value(company.sentiment),
    value: sql`${value(company.valueTarget)} and ${value(company.valueRealised)}`,
    invoices: value(company.overdueSince, company.overdueAmount),
    properties: anyRecord(portalId, 'company'),
  }
}

const contractTests = (
  portalId: string,
  { deal, contract, subscription }: Mapping,
): Tests<'seats' | 'contracts'> => ({
  seats: either(
    anyValue(portalId, 'deal', deal.seats),
    anyValue(portalId, 'contract', contract?.seats ?? null),
    anyValue(portalId, 'subscription', subscription?.seats ?? null),
  ),
  contracts: anyRecord(portalId, 'deal', 'contract', 'subscription'),
})

const either = (...tests: Test[]): Test => sql`(${sql.join(tests, sql` or `)})`

const anyRecord = (portalId: string, ...kinds: RecordKind[]): Test => sql`exists (
  select 1 from record where portal_id = ${portalId} and kind = any(${kinds}::text[]) and archived_at is null)`

/** Whether any record has a value in one of these properties. */
function anyValue(portalId: string, kind: RecordKind, ...sources: (string | null)[]): Test {
  const filled = sources.flatMap(source =>
    source === null ? [] : sql`coalesce(properties->>${source}, '') <> ''`,
  )
  return filled.length === 0
    ? sql`false`
    : sql`exists (select 1 from record where portal_id = ${portalId} and kind = ${kind} and archived_at is null
        and ${either(...filled)})`
}

const anyImported = (portalId: string, kind: string, where: Test = sql`true`): Test => sql`exists (
  select 1 from imported where portal_id = ${portalId} and kind = ${kind} and ${where})`

const anyUsage = (portalId: string, where: Test): Test =>
  sql`exists (select 1 from usage where portal_id = ${portalId} and ${where})`

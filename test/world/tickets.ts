import { officeInstant } from './calendar.ts'
import { ticketText } from './engagement-text.ts'
import type { Life } from './life.ts'
import type { Person } from './people.ts'
import type { PortalLine, RecordLine } from './portal.ts'
import { type Random, random } from './random.ts'
import { isRecorded, linkLine, recordId, recordLine } from './record-line.ts'
import type { Ticket } from './signals.ts'
import { lastDay } from './timeline.ts'

/** Link types: https://developers.hubspot.com/docs/api-reference/crm-associations-v4/guide#association-type-id-values */
const ticketToPrimaryCompany = 26
const ticketToContact = 16

const closedStage = '4'

const categories = [
  'PRODUCT_ISSUE',
  'PRODUCT_ISSUE',
  'BILLING_ISSUE',
  'FEATURE_REQUEST',
  'GENERAL_INQUIRY',
] as const

/** Support tickets of an account, with the day each was closed. */
export function* ticketLines(seed: number, life: Life, people: Person[]): Generator<PortalLine> {
  const draw = random(seed, 'tickets', life.account.index)
  for (const [at, ticket] of life.signals.tickets.entries()) {
    if (!isRecorded(ticket.openedOn)) continue
    const id = recordId('tickets', life.account, at)
    yield ticketRecord(id, ticket, life.account.ownerId, draw)
    yield linkLine(['tickets', id], ['companies', life.account.id], ticketToPrimaryCompany)
    yield linkLine(['tickets', id], ['contacts', people[ticket.person]!.id], ticketToContact)
  }
}

function ticketRecord(id: string, ticket: Ticket, ownerId: string, draw: Random): RecordLine {
  const category = draw.pick(categories)
  const subject = draw.pick(ticketText[category])
  const createdAt = officeInstant(ticket.openedOn, draw.unit() * 0.9)
  const closedAt = ticket.closedOn > lastDay ? null : officeInstant(ticket.closedOn, 0.95)
  return recordLine({
    objectType: 'tickets',
    id,
    createdAt,
    properties: {
      subject,
      content: `${subject}. Please help.`,
      hs_pipeline: '0',
      hs_ticket_priority: ticket.priority,
      hs_ticket_category: category,
      hubspot_owner_id: ownerId,
      createdate: createdAt,
      closed_date: closedAt,
    },
    history: { hs_pipeline_stage: stages(createdAt, closedAt, draw.pick(['1', '2', '3'])) },
  })
}

function stages(createdAt: string, closedAt: string | null, open: string) {
  const first = { value: open, timestamp: createdAt, sourceType: 'CRM_UI' }
  return closedAt === null
    ? [first]
    : [first, { value: closedStage, timestamp: closedAt, sourceType: 'CRM_UI' }]
}

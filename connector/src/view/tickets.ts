import { addDays } from '@perennial/shared/day'
import { isImpossible } from '@perennial/shared/health/data-quality/impossible-dates'
import { isOpen, type Ticket, type TicketCategory } from '@perennial/shared/model/ticket'
import type { LinkedRecord } from './linked-records.ts'
import { plainText } from './plain-text.ts'
import type { Scope } from './scope.ts'
import { dayIn, dayOf, flagOf, textOf } from './values.ts'

/** How far back closed tickets are looked at, in days. */
const ticketDays = 800
const textLength = 4_000

const priorities = ['low', 'medium', 'high', 'urgent'] as const

/** Null for a ticket opened after the as-of day. */
export function ticketFrom(record: LinkedRecord, scope: Scope): Ticket | null {
  const { ticket } = scope.mapping
  const { properties } = record
  const openedOn =
    dayOf(properties, ticket.openedAt, scope.timeZone) ??
    dayIn(record.createdAt.toISOString(), scope.timeZone)
  if (openedOn > scope.asOf) return null
  const priority = textOf(properties, ticket.priority)?.toLowerCase()
  return {
    id: record.id,
    subject: textOf(properties, ticket.subject) ?? `Ticket ${record.id}`,
    priority: priorities.find(known => known === priority) ?? 'medium',
    openedOn,
    closedOn: closedOn(record, scope, openedOn),
    category: categoryOf(record, scope),
    dueOn: dayOf(properties, ticket.dueOn, scope.timeZone),
    escalated: flagOf(properties, ticket.escalated),
    text: plainText(textOf(properties, ticket.text), textLength),
    url: scope.recordUrl('ticket', record.id),
  }
}

/** Tickets of the last 800 days and those still open, the latest first; those whose dates cannot be are left out. */
export const relevantTickets = (tickets: readonly Ticket[], { asOf }: Scope): Ticket[] =>
  tickets
    .filter(ticket => !isImpossible(ticket))
    .filter(ticket => ticket.openedOn > addDays(asOf, -ticketDays) || isOpen(ticket, asOf))
    .sort((a, b) => (a.openedOn === b.openedOn ? (a.id < b.id ? -1 : 1) : a.openedOn < b.openedOn ? 1 : -1))

/** A closed stage without a close date was closed no earlier than it was opened. */
function closedOn({ properties }: LinkedRecord, scope: Scope, openedOn: string): string | null {
  const { ticket } = scope.mapping
  const day = dayOf(properties, ticket.closedAt, scope.timeZone)
  if (day !== null) return day <= scope.asOf ? day : null
  const stage = textOf(properties, ticket.stage)
  return stage !== null && ticket.closedStages.includes(stage) ? openedOn : null
}

/** Of several values the one that weighs most: a defect is one whatever else was asked. What no value means is not known. */
function categoryOf({ properties }: LinkedRecord, { mapping: { ticket } }: Scope): TicketCategory | null {
  const said = textOf(properties, ticket.category)?.split(';') ?? []
  const meant = new Set(said.map(value => ticket.categories[value]))
  return byWeight.find(category => meant.has(category)) ?? null
}

const byWeight = ['defect', 'how_to', 'other'] as const satisfies readonly TicketCategory[]

import type { Ticket } from '@perennial/shared/model/ticket'
import type { LinkedRecord } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { dayIn, dayOf, textOf } from './values.ts'

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
    url: scope.recordUrl('ticket', record.id),
  }
}

/** A closed stage without a close date was closed no earlier than it was opened. */
function closedOn({ properties }: LinkedRecord, scope: Scope, openedOn: string): string | null {
  const { ticket } = scope.mapping
  const day = dayOf(properties, ticket.closedAt, scope.timeZone)
  if (day !== null) return day <= scope.asOf ? day : null
  const stage = textOf(properties, ticket.stage)
  return stage !== null && ticket.closedStages.includes(stage) ? openedOn : null
}

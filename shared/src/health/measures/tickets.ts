import { addDays, type Day } from '../../day.ts'
import { isEscalated, type Ticket, type TicketPriority } from '../../model/ticket.ts'
import type { Evidence } from '../measure.ts'
import type { Settings } from '../settings.ts'
import { latestDay } from './latest.ts'
import { isWithin } from './within.ts'

/** How far back a ticket still tells that the account writes tickets at all: without any, silence is no health. */
export const ticketMemoryDays = 450

const weights: Record<TicketPriority, number> = { low: 0.5, medium: 1, high: 2, urgent: 3 }

/** Medium counts as one; what was escalated weighs no less than a high one. */
export const ticketWeight = (ticket: Ticket): number =>
  isEscalated(ticket) ? Math.max(weights.high, weights[ticket.priority]) : weights[ticket.priority]

export const weightOfAll = (tickets: readonly Ticket[]): number =>
  tickets.reduce((sum, ticket) => sum + ticketWeight(ticket), 0)

/** Opened in the so many days that end on the day, the newest first. */
export const openedWithin = (tickets: readonly Ticket[], asOf: Day, days: number): Ticket[] =>
  tickets.filter(({ openedOn }) => isWithin(openedOn, asOf, days)).toSorted(newestFirst)

export const newestFirst = (a: Ticket, b: Ticket): number =>
  a.openedOn === b.openedOn ? (a.id < b.id ? -1 : 1) : a.openedOn < b.openedOn ? 1 : -1

/** The last day on which a ticket was opened or closed. */
export const lastTouched = (tickets: readonly Ticket[], asOf: Day): Day | null =>
  latestDay(
    tickets.flatMap(({ openedOn, closedOn }) => [openedOn, closedOn]),
    asOf,
  )

export type SlaDays = NonNullable<Settings['slaDays']>

/** Days to solve a ticket in where the ticket does not say, by priority. */
export const usualSlaDays: SlaDays = { low: 30, medium: 14, high: 5, urgent: 2 }

/** The day by which a ticket is to be solved: its own, unless that lies before it was opened, else by priority. */
export const dueDay = ({ openedOn, dueOn, priority }: Ticket, slaDays: SlaDays): Day =>
  dueOn !== null && dueOn >= openedOn ? dueOn : addDays(openedOn, slaDays[priority])

/** "ticket of 2026-06-01 (urgent, escalated)", with its subject and a link. */
export const ticketEvidence = (
  { priority, escalated, subject, openedOn, url }: Ticket,
  said = '',
): Evidence => ({
  text: `ticket of ${openedOn} (${priority}${escalated ? ', escalated' : ''})${said}`,
  url,
  personal: subject,
})

export const silenceOfTickets = 'No ticket in the last 15 months: silence, which is not the same as health'

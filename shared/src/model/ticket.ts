import * as z from 'zod'

export const TicketPriority = z.enum(['low', 'medium', 'high', 'urgent'])
export type TicketPriority = z.infer<typeof TicketPriority>

/** What a ticket is about: how something is done, something that does not work, or anything else. */
export const TicketCategory = z.enum(['how_to', 'defect', 'other'])
export type TicketCategory = z.infer<typeof TicketCategory>

export const Ticket = z.object({
  id: z.string(),
  subject: z.string(),
  priority: TicketPriority,
  openedOn: z.string(),
  /** Null while open. */
  closedOn: z.nullable(z.string()),
  /** Null when the portal does not tell. */
  category: z.nullable(TicketCategory),
  /** Day by which it is to be solved, where the portal keeps one. */
  dueOn: z.nullable(z.string()),
  /** The CRM says it was escalated; null when it does not say, and priority alone tells. */
  escalated: z.nullable(z.boolean()),
  /** What the customer wrote, where the mapping names it. */
  text: z.nullable(z.string()),
  url: z.nullable(z.string()),
})
export type Ticket = z.infer<typeof Ticket>

export const isOpen = (ticket: Ticket, on: string): boolean =>
  ticket.openedOn <= on && (ticket.closedOn === null || ticket.closedOn > on)

/** Marked as escalated, or high or urgent: what customers escalate. */
export const isEscalated = ({ priority, escalated }: Ticket): boolean =>
  escalated === true || priority === 'high' || priority === 'urgent'

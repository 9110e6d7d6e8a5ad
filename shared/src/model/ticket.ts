import * as z from 'zod'

export const TicketPriority = z.enum(['low', 'medium', 'high', 'urgent'])
export type TicketPriority = z.infer<typeof TicketPriority>

export const Ticket = z.object({
  id: z.string(),
  subject: z.string(),
  priority: TicketPriority,
  openedOn: z.string(),
  /** Null while open. */
  closedOn: z.nullable(z.string()),
  url: z.nullable(z.string()),
})
export type Ticket = z.infer<typeof Ticket>

export const isOpen = (ticket: Ticket, on: string): boolean =>
  ticket.openedOn <= on && (ticket.closedOn === null || ticket.closedOn > on)

/** High or urgent: what customers escalate. */
export const isEscalated = ({ priority }: Ticket): boolean => priority === 'high' || priority === 'urgent'

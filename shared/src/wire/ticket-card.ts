/** What the card on a ticket asks of the connector and what it gets. */
import * as z from 'zod/mini'
import { age, Day } from './age.ts'
import { NoAccount, RecordAccount, Url } from './record-card.ts'

const Priority = z.enum(['low', 'medium', 'high', 'urgent'])

/** A measure that reads the ticket: its value with it and without it, 0..100 (100 is best); null = nothing would be known. */
export const TicketEffect = z.object({
  measure: z.string(),
  label: z.string(),
  value: z.nullable(z.number()),
  without: z.nullable(z.number()),
  because: z.string(),
})
export type TicketEffect = z.infer<typeof TicketEffect>

/** What the health score would be without the ticket, by the scorecard that scores the account. */
export const TicketCost = z.object({
  /** By how many points the ticket lowers the model's score; negative: it raises it. Null when unknown. */
  points: z.nullable(z.number()),
  /** Why it is unknown. */
  because: z.nullable(z.string()),
  effects: z.array(TicketEffect),
})
export type TicketCost = z.infer<typeof TicketCost>

/** An escalated ticket of the account that is still open. */
export const Escalation = z.object({
  id: z.string(),
  subject: z.string(),
  priority: Priority,
  openedOn: Day,
  url: Url,
})
export type Escalation = z.infer<typeof Escalation>

/** GET {connector}/v1/cards/ticket/{ticketId} */
export const TicketCard = z.object({
  ...age,
  ticket: z.object({
    id: z.string(),
    subject: z.string(),
    priority: Priority,
    openedOn: Day,
    closedOn: z.nullable(Day),
    /** Marked so in the CRM, or of high or urgent priority. */
    isEscalated: z.boolean(),
  }),
  account: z.nullable(RecordAccount),
  noAccount: z.nullable(NoAccount),
  /** Null without an account that is a customer. */
  cost: z.nullable(TicketCost),
  /** Those of the account, this one among them where it is one; the longest open first. */
  escalations: z.array(Escalation),
})
export type TicketCard = z.infer<typeof TicketCard>

export const ticketCardPath = (ticketId: string | number): string => `/v1/cards/ticket/${ticketId}`

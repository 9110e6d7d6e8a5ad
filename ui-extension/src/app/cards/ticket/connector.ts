import { TicketCard, ticketCardPath } from '@perennial/shared/wire/ticket-card'
import { ask } from '../../common/connector/ask.ts'

/** What the ticket card needs from the outside world; tests pass their own. */
export interface TicketConnector {
  /** Throws CardFailure. */
  ticket(id: number): Promise<TicketCard>
}

export const httpTickets: TicketConnector = { ticket: id => ask(ticketCardPath(id), TicketCard) }

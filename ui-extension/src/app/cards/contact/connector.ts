import { ContactCard, contactCardPath } from '@perennial/shared/wire/contact-card'
import { ask } from '../../common/connector/ask.ts'

/** What the contact card needs from the outside world; tests pass their own. */
export interface ContactConnector {
  /** Throws CardFailure. */
  contact(id: number): Promise<ContactCard>
}

export const httpContacts: ContactConnector = { contact: id => ask(contactCardPath(id), ContactCard) }

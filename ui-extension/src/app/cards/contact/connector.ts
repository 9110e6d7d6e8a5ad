import { RoleReceipt, RoleReport, type RoleRequest } from '@perennial/shared/role-request'
import { ContactCard, contactCardPath } from '@perennial/shared/wire/contact-card'
import { ask } from '../../common/connector/ask.ts'

/** What the contact card needs from the outside world; tests pass their own. */
export interface ContactConnector {
  /** Throws CardFailure. */
  contact(id: number): Promise<ContactCard>
  /** What the person stands for, and what they could be set to. */
  role(id: number): Promise<RoleReport>
  setRole(id: number, request: RoleRequest): Promise<RoleReceipt>
}

export const httpContacts: ContactConnector = {
  contact: id => ask(contactCardPath(id), ContactCard),
  role: id => ask(`/v1/contacts/${id}/role`, RoleReport),
  setRole: (id, request) => ask(`/v1/contacts/${id}/role`, RoleReceipt, request),
}

import type { Contact } from '@perennial/shared/model/contact'
import type { LinkedRecord } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { textOf } from './values.ts'

export function contactFrom({ id, properties }: LinkedRecord, scope: Scope): Contact {
  const { contact } = scope.mapping
  const name = [contact.firstName, contact.lastName].map(source => textOf(properties, source)).filter(Boolean)
  const roles = textOf(properties, contact.role)?.split(';') ?? []
  return {
    id,
    name: name.join(' ') || (textOf(properties, contact.email) ?? `Contact ${id}`),
    jobTitle: textOf(properties, contact.jobTitle),
    role: roles.map(role => contact.roles[role]).find(role => role !== undefined) ?? null,
    url: scope.recordUrl('contact', id),
  }
}

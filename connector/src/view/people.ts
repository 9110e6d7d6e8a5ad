import type { Contact } from '@perennial/shared/model/contact'
import type { LinkedRecord } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { valueOf } from './values.ts'

export function contactFrom({ id, properties }: LinkedRecord, scope: Scope): Contact {
  const { contact } = scope.mapping
  const name = [contact.firstName, contact.lastName]
    .map(source => valueOf(properties, source))
    .filter(Boolean)
  const roles = valueOf(properties, contact.role)?.split(';') ?? []
  return {
    id,
    name: name.join(' ') || (valueOf(properties, contact.email) ?? `Contact ${id}`),
    jobTitle: valueOf(properties, contact.jobTitle),
    role: roles.map(role => contact.roles[role]).find(role => role !== undefined) ?? null,
    url: scope.recordUrl('contact', id),
  }
}

import type { Contact } from '@perennial/shared/model/contact'
import type { Tx } from '../store/store.ts'
import { formerRoles } from './former-roles.ts'
import { byAccount, type LinkedRecord, linkedRecords } from './linked-records.ts'
import { roleIn } from './role-in.ts'
import type { Scope } from './scope.ts'
import { flagOf, textOf } from './values.ts'

/** The people of each company. */
export async function contactsOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, Contact[]>> {
  const records = await linkedRecords(tx, scope, ids, ['contact'])
  const former = await formerRoles(
    tx,
    scope,
    records.map(({ id }) => id),
  )
  return new Map(
    [...byAccount(records)].map(([accountId, own]) => [
      accountId,
      own.map(record => contactFrom(record, scope, former.get(record.id) ?? null)),
    ]),
  )
}

export function contactFrom(
  { id, properties }: LinkedRecord,
  scope: Scope,
  formerly: Contact['formerly'],
): Contact {
  const { contact } = scope.mapping
  const name = [contact.firstName, contact.lastName].map(source => textOf(properties, source)).filter(Boolean)
  return {
    id,
    name: name.join(' ') || (textOf(properties, contact.email) ?? `Contact ${id}`),
    jobTitle: textOf(properties, contact.jobTitle),
    role: roleIn(properties, contact),
    formerly,
    bounced: isSaid(textOf(properties, contact.bounced)),
    inactive: flagOf(properties, contact.inactive),
    url: scope.recordUrl('contact', id),
  }
}

const nothing = new Set(['false', 'no', '0'])

/** CRMs keep bounces as a reason, a flag or a count: anything but a no counts. */
const isSaid = (value: string | null): boolean => value !== null && !nothing.has(value.toLowerCase())

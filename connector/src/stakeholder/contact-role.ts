import type { RoleReport } from '@perennial/shared/role-request'
import { sql } from 'kysely'
import type { Mapping } from '../config/mapping.ts'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import { roleIn } from '../view/role-in.ts'
import type { Properties } from '../view/values.ts'

/** A person as the mirror knows them, with what the property that holds the role says. */
export interface ContactRole {
  report: RoleReport
  /** The values of the property now. */
  values: string[]
}

export async function contactRole(
  tx: Tx,
  portalId: string,
  mapping: Mapping['contact'],
  id: string,
): Promise<ContactRole> {
  const { rows } = await sql<{ properties: Properties }>`
    select properties from record
    where portal_id = ${portalId} and kind = 'contact' and id = ${id} and archived_at is null`.execute(tx)
  const [found] = rows
  if (!found)
    throw new ConfigError(`the CRM has no contact ${id}`, { field: 'id', remedy: 'name another contact' })
  const { properties } = found
  const held = mapping.role === null ? null : properties[mapping.role]
  return {
    report: {
      contact: { id, name: nameIn(properties, mapping) ?? `Contact ${id}` },
      role: roleIn(properties, mapping),
      choices: mapping.role === null ? [] : [...new Set(Object.values(mapping.roles))],
    },
    values: held ? held.split(';') : [],
  }
}

function nameIn(properties: Properties, { firstName, lastName }: Mapping['contact']): string | null {
  const parts = [firstName, lastName].map(source => (source === null ? null : properties[source]))
  return parts.filter(Boolean).join(' ') || null
}

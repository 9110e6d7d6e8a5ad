import type { RoleReceipt, RoleRequest } from '@perennial/shared/role-request'
import { sql } from 'kysely'
import type { Mapping } from '../config/mapping.ts'
import type { Crm } from '../crm/crm.ts'
import { ConfigError } from '../errors.ts'
import { asStored, receiptUnderKey } from '../ledger/receipt-under-key.ts'
import type { Store, Tx } from '../store/store.ts'
import { type ContactRole, contactRole } from './contact-role.ts'

interface Desk {
  store: Store
  crm: Crm
  portalId: string
  mapping: Mapping['contact']
  now: Date
}

interface Setting {
  contactId: string
  request: RoleRequest
  by: string
}

/**
 * Sets what a person stands for in the CRM itself, in the property the mapping reads roles from. Values of that property that are
 * no role Perennial knows stay. Setting a property twice is setting it once, so that a lost answer does no harm.
 */
export async function setRole(desk: Desk, setting: Setting): Promise<RoleReceipt> {
  const { contactId, request, by } = setting
  const { store, crm, portalId, mapping } = desk
  const seen = await store.portal(portalId, async tx => ({
    given: await givenBefore(tx, portalId, setting),
    now: await contactRole(tx, portalId, mapping, contactId),
  }))
  if (seen.given) return seen.given
  const property = propertyOf(mapping, request, seen.now)
  const value = valueWith(seen.now.values, request.role, mapping)
  const [outcome] = await crm.write(
    'contact',
    [{ id: contactId, properties: { [property]: value } }],
    'write',
  )
  if (!outcome?.ok)
    throw new ConfigError(`${crm.name} did not take it: ${outcome?.message}`, {
      field: 'role',
      remedy: 'the token needs crm.objects.contacts.write, and the property must offer this value',
    })
  const receipt: RoleReceipt = {
    key: request.key,
    contact: seen.now.report.contact,
    before: seen.now.report.role,
    after: request.role,
    written: { property, value },
    by,
    at: desk.now.toISOString(),
  }
  await store.portal(portalId, tx => keep(tx, portalId, setting, receipt))
  return receipt
}

function propertyOf({ role }: Mapping['contact'], request: RoleRequest, { report }: ContactRole): string {
  if (role === null)
    throw new ConfigError('no property of contacts holds roles', {
      field: 'mapping.contact.role',
      remedy: 'name one in the mapping',
    })
  if (request.role !== null && !report.choices.includes(request.role))
    throw new ConfigError(`role: ${request.role} is none of ${report.choices.join(', ')}`, {
      field: 'role',
      remedy: 'name one of them, or add it to the mapping',
    })
  if (request.expect !== report.role)
    throw new ConfigError(`role: it is ${report.role ?? 'none'} by now, not ${request.expect ?? 'none'}`, {
      field: 'expect',
      remedy: 'look at it again, then set it',
    })
  return role
}

/** The new role first; then what is no role Perennial knows. */
function valueWith(values: string[], role: string | null, { roles }: Mapping['contact']): string {
  const wanted = Object.keys(roles).filter(value => role !== null && roles[value] === role)
  const others = values.filter(value => roles[value] === undefined)
  return [...wanted.slice(0, 1), ...others].join(';')
}

const givenBefore = (tx: Tx, portalId: string, setting: Setting): Promise<RoleReceipt | null> =>
  receiptUnderKey<RoleReceipt>(tx, portalId, 'role_change', {
    key: setting.request.key,
    asked: askedOf(setting),
    field: 'key',
    act: 'another change of role',
    said: receipt => receipt,
  })

const askedOf = ({ contactId, request }: Setting) => ({ contactId, ...request })

const keep = (tx: Tx, portalId: string, setting: Setting, receipt: RoleReceipt) =>
  sql`insert into role_change (portal_id, idempotency_key, contact_id, request, receipt, at)
    values (${portalId}, ${receipt.key}, ${setting.contactId}, ${JSON.stringify(asStored(askedOf(setting)))}::jsonb,
      ${JSON.stringify(receipt)}::jsonb, ${receipt.at})
    on conflict do nothing`.execute(tx)

import type { Contact, StakeholderRole } from '@perennial/shared/model/contact'
import { sql } from 'kysely'
import type { Mapping } from '../config/mapping.ts'
import type { Tx } from '../store/store.ts'
import { recordedBy } from './recorded-by.ts'
import { roleIn } from './role-in.ts'
import type { Scope } from './scope.ts'
import { dayIn, textOf } from './values.ts'

type Formerly = Contact['formerly']
type Held = Omit<NonNullable<Formerly>, 'until'>

/** A value of a contact's role or job title, as the CRM recorded it. */
export interface RecordedValue {
  property: string
  value: string | null
  at: Date
}

/** What people were before their role or title last changed, by contact; who never changed is not among them. */
export async function formerRoles(
  tx: Tx,
  scope: Scope,
  contactIds: readonly string[],
): Promise<Map<string, Formerly>> {
  const { role, jobTitle } = scope.mapping.contact
  const { rows } = await sql<RecordedValue & { id: string }>`
    select contact.id, v.property, v.value, v.valid_from as at
    from unnest(${contactIds}::text[]) as contact(id),
    lateral (
      select property, value, valid_from from property_version
      where portal_id = ${scope.portalId} and kind = 'contact' and id = contact.id
        and property = any(${[role, jobTitle]}::text[]) offset 0) v
    where ${recordedBy(sql`v.valid_from`, scope)}
    order by contact.id, v.valid_from`.execute(tx)
  const byContact = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byContact].map(([id, values]) => [id, formerlyOf(values, scope)]))
}

/**
 * The state before the last change, of values oldest first. A change is when something known gave way: a title that is entered
 * for the first time tells of no change, nor does one that was taken back on the same day.
 */
export function formerlyOf(
  values: readonly RecordedValue[],
  { mapping: { contact }, timeZone }: Pick<Scope, 'mapping' | 'timeZone'>,
): Formerly {
  let held: Held = { role: null, jobTitle: null }
  let formerly: Formerly = null
  for (const [until, ofDay] of Map.groupBy(values, ({ at }) => dayIn(at.toISOString(), timeZone))) {
    const next = ofDay.reduce((state, value) => after(state, value, contact), held)
    if (gaveWay(held.role, next.role) || gaveWay(held.jobTitle, next.jobTitle)) formerly = { ...held, until }
    held = next
  }
  return formerly
}

function after(held: Held, { property, value }: RecordedValue, contact: Mapping['contact']): Held {
  const recorded = { [property]: value }
  return {
    role: property === contact.role ? roleIn(recorded, contact) : held.role,
    jobTitle: property === contact.jobTitle ? textOf(recorded, property) : held.jobTitle,
  }
}

const gaveWay = (before: StakeholderRole | string | null, now: string | null): boolean =>
  before !== null && before !== now

import type { Assessment } from '@perennial/shared/assessment'
import {
  type Audience,
  type Choices,
  companyFields,
  contactFields,
  dealFields,
  type Written,
  written,
} from '@perennial/shared/fields'
import { isOpenRenewal } from '@perennial/shared/model/deal'
import { sql } from 'kysely'
import type { PlacedContact } from '../lifecycle/save-contact-stages.ts'
import type { Touched } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'

/** What should stand in the CRM on one record. */
export interface Projection {
  kind: 'company' | 'deal' | 'contact'
  id: string
  accountId: string
  properties: Record<string, string | null>
}

/** What of the configuration decides which properties are written. */
type Writing = Choices & { expose: readonly Audience[] }

/** The properties of the company and of its open renewal deals, as far as the portal exposes them. */
export function projectionsOf(account: Written, config: Writing): Projection[] {
  const accountId = account.view.account.id
  const company: Projection = {
    kind: 'company',
    id: accountId,
    accountId,
    properties: values(written(companyFields, config), account),
  }
  const deals = openRenewals(account).map<Projection>(({ id }) => ({
    kind: 'deal',
    id,
    accountId,
    properties: values(written(dealFields, config), account),
  }))
  return [company, ...deals]
}

/** The properties of contacts, which tell nothing but their stage. */
export const contactProjections = (contacts: readonly PlacedContact[], config: Writing): Projection[] =>
  contacts.map(({ id, accountId, stage }) => ({
    kind: 'contact',
    id,
    accountId,
    properties: Object.fromEntries(
      written(contactFields, config).map(field => [field.name, field.from(stage)]),
    ),
  }))

const openRenewals = ({ view }: Assessment) => view.deals.filter(isOpenRenewal)

const values = (
  fields: readonly { name: string; from(account: Written): string | null }[],
  account: Written,
) => Object.fromEntries(fields.map(field => [field.name, field.from(account)]))

/** Saves what changed, with the earliest event behind it that has not been written to the CRM yet. */
export async function saveProjections(
  tx: Tx,
  portalId: string,
  projections: readonly Projection[],
  events: Touched = new Map(),
): Promise<void> {
  if (projections.length === 0) return
  const rows = projections.map(({ kind, id, accountId, properties }) => ({
    k: kind,
    i: id,
    a: accountId,
    p: properties,
    e: events.get(accountId) ?? null,
  }))
  await sql`
    insert into projection as old (portal_id, kind, id, account_id, properties, event_at)
    select ${portalId}, k, i, a, p, e
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(k text, i text, a text, p jsonb, e timestamptz)
    on conflict (portal_id, kind, id) do update
      set account_id = excluded.account_id, properties = excluded.properties, event_at = least(old.event_at, excluded.event_at)
      where (old.account_id, old.properties) is distinct from (excluded.account_id, excluded.properties)`.execute(
    tx,
  )
}

/** Companies that are no customers (any more) carry no figures of ours. */
export async function clearProjections(
  tx: Tx,
  portalId: string,
  accountIds: readonly string[],
  events: Touched = new Map(),
): Promise<void> {
  if (accountIds.length === 0) return
  const eventsOf = accountIds.map(id => events.get(id) ?? null)
  await sql`
    update projection p set properties = (select jsonb_object_agg(key, null::text) from jsonb_object_keys(properties) key),
      event_at = least(p.event_at, gone.at)
    from unnest(${accountIds}::text[], ${eventsOf}::timestamptz[]) as gone(id, at)
    where portal_id = ${portalId} and account_id = gone.id
      and jsonb_path_exists(properties, '$.* ? (@ != null)')`.execute(tx)
}

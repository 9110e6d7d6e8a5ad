import type { Assessment } from '@perennial/shared/assessment'
import { type Audience, companyFields, dealFields, exposed, type Written } from '@perennial/shared/fields'
import { isOpenRenewal } from '@perennial/shared/model/deal'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** What should stand in the CRM on one record. */
export interface Projection {
  kind: 'company' | 'deal'
  id: string
  accountId: string
  properties: Record<string, string | null>
}

/** The properties of the company and of its open renewal deals, as far as the portal exposes them. */
export function projectionsOf(account: Written, audiences: readonly Audience[]): Projection[] {
  const accountId = account.view.account.id
  const company: Projection = {
    kind: 'company',
    id: accountId,
    accountId,
    properties: values(exposed(companyFields, audiences), account),
  }
  const deals = openRenewals(account).map<Projection>(({ id }) => ({
    kind: 'deal',
    id,
    accountId,
    properties: values(exposed(dealFields, audiences), account),
  }))
  return [company, ...deals]
}

const openRenewals = ({ view }: Assessment) => view.deals.filter(isOpenRenewal)

const values = (
  fields: readonly { name: string; from(account: Written): string | null }[],
  account: Written,
) => Object.fromEntries(fields.map(field => [field.name, field.from(account)]))

export async function saveProjections(
  tx: Tx,
  portalId: string,
  projections: readonly Projection[],
): Promise<void> {
  if (projections.length === 0) return
  const rows = projections.map(({ kind, id, accountId, properties }) => ({
    k: kind,
    i: id,
    a: accountId,
    p: properties,
  }))
  await sql`
    insert into projection as old (portal_id, kind, id, account_id, properties)
    select ${portalId}, k, i, a, p from json_to_recordset(${JSON.stringify(rows)}::json) as r(k text, i text, a text, p jsonb)
    on conflict (portal_id, kind, id) do update set account_id = excluded.account_id, properties = excluded.properties
      where (old.account_id, old.properties) is distinct from (excluded.account_id, excluded.properties)`.execute(
    tx,
  )
}

/** Companies that are no customers (any more) carry no figures of ours. */
export async function clearProjections(
  tx: Tx,
  portalId: string,
  accountIds: readonly string[],
): Promise<void> {
  if (accountIds.length === 0) return
  await sql`
    update projection set properties = (select jsonb_object_agg(key, null::text) from jsonb_object_keys(properties) key)
    where portal_id = ${portalId} and account_id = any(${accountIds}::text[])
      and jsonb_path_exists(properties, '$.* ? (@ != null)')`.execute(tx)
}

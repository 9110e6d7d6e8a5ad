import { type RawBuilder, sql } from 'kysely'
import { versionedKinds } from '../config/mirrored.ts'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'
import type { Properties } from './values.ts'

/*
 * Every step looks rows up by key (lateral, fenced with offset 0): a fresh mirror has no statistics, and
 * the joins a planner then picks are hundreds of times slower.
 */

/** A record as it stood, with the account it belongs to. */
export interface LinkedRecord {
  accountId: string
  kind: RecordKind
  id: string
  properties: Properties
  createdAt: Date
  contactIds: string[]
}

export const byAccount = <T extends { accountId: string }>(records: readonly T[]): Map<string, T[]> =>
  Map.groupBy(records, ({ accountId }) => accountId)

/** Records of the kinds linked to the companies; with `primaryOnly`, a record counts at one company. */
export async function linkedRecords(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
  kinds: readonly RecordKind[],
  options: { primaryOnly?: boolean; contacts?: boolean; where?: RawBuilder<unknown> } = {},
): Promise<LinkedRecord[]> {
  const { rows } = await sql<LinkedRecord>`
    select l.to_id as "accountId", r.kind, r.id, ${propertiesAsKnown(scope, kinds)} as properties, r.created_at as "createdAt",
      ${options.contacts ? contactsOf : sql`'{}'::text[]`} as "contactIds"
    from unnest(${ids}::text[]) as company(id),
    lateral (
      select * from link
      where portal_id = ${scope.portalId} and to_kind = 'company' and to_id = company.id
        and from_kind = any(${kinds}::text[]) offset 0) l,
    lateral (
      select * from record where portal_id = ${scope.portalId} and kind = l.from_kind and id = l.from_id offset 0) r
    where ${isKnown(scope)}
      and ${options.primaryOnly ? atPrimaryCompany : sql`true`} and ${options.where ?? sql`true`}
    order by l.to_id, r.kind, r.id`.execute(tx)
  return rows
}

/** Records of a kind that reach a company only through a contact or a ticket, as survey answers do. */
export async function distantRecords(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
  kind: RecordKind,
): Promise<LinkedRecord[]> {
  const { rows } = await sql<LinkedRecord>`
    select distinct on (far.to_id, r.id) far.to_id as "accountId", r.kind, r.id, ${propertiesAsKnown(scope, [kind])} as properties,
      r.created_at as "createdAt", ${contactsOf} as "contactIds"
    from unnest(${ids}::text[]) as company(id),
    lateral (
      select to_id, from_kind, from_id from link
      where portal_id = ${scope.portalId} and to_kind = 'company' and to_id = company.id
        and from_kind in ('contact', 'ticket') offset 0) far,
    lateral (
      select from_id from link
      where portal_id = ${scope.portalId} and to_kind = far.from_kind and to_id = far.from_id and from_kind = ${kind} offset 0) near,
    lateral (
      select * from record where portal_id = ${scope.portalId} and kind = ${kind} and id = near.from_id offset 0) r
    where ${isKnown(scope)}
    order by far.to_id, r.id`.execute(tx)
  return rows
}

const contactsOf = sql`array(
  select c.to_id from link c where c.portal_id = r.portal_id and c.from_kind = r.kind and c.from_id = r.id
    and c.to_kind = 'contact' order by c.to_id)`

/** A deal on several companies counts once: at the primary one, else at the one with the lowest id. */
const atPrimaryCompany = sql`not exists (
  select 1 from link o where o.portal_id = l.portal_id and o.from_kind = l.from_kind and o.from_id = l.from_id
    and o.to_kind = 'company' and o.to_id <> l.to_id
    and (('primary' = any(o.labels)), l.to_id) > (('primary' = any(l.labels)), o.to_id))`

/** Present now, or, in a replay, recorded by then and not yet archived. */
export const isKnown = ({ knownOn }: Scope): RawBuilder<unknown> =>
  knownOn === null
    ? sql`r.archived_at is null`
    : sql`(r.created_at <= ${knownOn} and (r.archived_at is null or (r.archived_at > ${knownOn} and r.merged_into is null)))`

/** Present values, or, in a replay, the versioned properties as last recorded by then; most kinds have none. */
export const propertiesAsKnown = ({ knownOn }: Scope, kinds: readonly RecordKind[]): RawBuilder<unknown> =>
  knownOn === null || !kinds.some(kind => versionedKinds.has(kind))
    ? sql`r.properties`
    : sql`r.properties || coalesce((
        select jsonb_object_agg(p.property, (
          select v.value from property_version v
          where (v.portal_id, v.kind, v.id, v.property) = (r.portal_id, r.kind, r.id, p.property) and v.valid_from <= ${knownOn}
          order by v.valid_from desc limit 1))
        from (select distinct property from property_version v
              where (v.portal_id, v.kind, v.id) = (r.portal_id, r.kind, r.id)) p), '{}')`

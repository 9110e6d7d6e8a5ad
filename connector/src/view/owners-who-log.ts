import { addDays } from '@perennial/shared/day'
import type { AccountView } from '@perennial/shared/model/account-view'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { isTwoWay, talkKinds, touchpointDays } from './engagements.ts'
import { isKnown } from './linked-records.ts'
import type { Scope } from './scope.ts'

type Seen = Pick<AccountView, 'account' | 'touchpoints'>

/** Found out once for every owner in a reading pass, which goes by its scope. */
const knownOwners = new WeakMap<Scope, Map<string, boolean>>()

/**
 * Whether each owner of these accounts logs two-way contact with anybody at all. Most show it by these accounts; only of the
 * others the rest of the portal is asked.
 */
export async function ownersWhoLog(
  tx: Tx,
  scope: Scope,
  accounts: readonly Seen[],
  companiesOf: CompaniesOf = companiesNow,
): Promise<ReadonlyMap<string, boolean>> {
  const known = knownOwners.get(scope) ?? new Map<string, boolean>()
  knownOwners.set(scope, known)
  for (const { account, touchpoints } of accounts)
    if (account.ownerId !== null && touchpoints.some(({ twoWay }) => twoWay)) known.set(account.ownerId, true)
  const owners = new Set(accounts.flatMap(({ account }) => account.ownerId ?? []))
  const open = [...owners].filter(owner => !known.has(owner))
  const logging = open.length === 0 ? new Set() : await loggingAnywhere(tx, scope, open, companiesOf)
  for (const owner of open) known.set(owner, logging.has(owner))
  return known
}

/** The companies of the owner `owner.id`, as rows `c` of the mirror. */
export type CompaniesOf = (tx: Tx, scope: Scope, owners: readonly string[]) => Promise<RawBuilder<unknown>>

const companiesNow: CompaniesOf = async (_, { portalId, mapping }) => sql`(
  select * from record
  where portal_id = ${portalId} and kind = 'company' and properties->>${mapping.company.owner} = owner.id) c`

async function loggingAnywhere(
  tx: Tx,
  scope: Scope,
  owners: readonly string[],
  companiesOf: CompaniesOf,
): Promise<Set<string>> {
  const { touchpoint } = scope.mapping
  const at = sql`r.properties->>${touchpoint.at}`
  const { rows } = await sql<{ id: string }>`
    select owner.id from unnest(${owners}::text[]) as owner(id),
    lateral (
      select from lateral ${await companiesOf(tx, scope, owners)},
      lateral (
        select from_kind, from_id from link
        where portal_id = ${scope.portalId} and to_kind = 'company' and to_id = c.id
          and from_kind = any(${talkKinds}::text[]) offset 0) l,
      lateral (
        select * from record where portal_id = ${scope.portalId} and kind = l.from_kind and id = l.from_id offset 0) r
      where ${isKnown(scope)} and ${isTwoWay(scope)}
        and ((${at} >= ${addDays(scope.asOf, -touchpointDays)} and ${at} < ${addDays(scope.asOf, 1)}) or ${at} !~ '^\\d{4}-')
      limit 1) one`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

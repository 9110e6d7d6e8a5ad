import type { Day } from '@perennial/shared/day'
import type { UserCounts } from '@perennial/shared/health/data-quality/contacts-as-users'
import { activeUsers } from '@perennial/shared/model/usage'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { isKnown } from './linked-records.ts'
import type { Scope } from './scope.ts'
import { dayIn } from './values.ts'

/** How many weeks are held against the contacts. */
const weeks = 12

/** Weekly active users and contacts of those of the companies that have active users, as known at the scope's moment. */
export async function userCountsOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, UserCounts>> {
  const byAccount = Map.groupBy(await weeklyUsers(tx, scope, ids), ({ accountId }) => accountId)
  const contacts = await contactsSince(tx, scope, [...byAccount.keys()])
  return new Map(
    [...byAccount].map(([id, own]) => [id, { weeks: own, contactsSince: contacts.get(id) ?? [] }]),
  )
}

async function weeklyUsers(tx: Tx, { portalId, asOf }: Scope, ids: readonly string[]) {
  const { rows } = await sql<{ accountId: string; end: Day; users: number }>`
    select own.id as "accountId", (${asOf}::date - (${asOf}::date - day) / 7 * 7)::text as end, max(quantity)::float8 as users
    from (
      select id, id as account_id from unnest(${ids}::text[]) id
      union all
      select id, old_id from alias
      where portal_id = ${portalId} and kind = 'company' and id = any(${ids}::text[])
    ) own, lateral (
      select day, quantity from usage
      where portal_id = ${portalId} and account_id = own.account_id and metric = ${activeUsers}
        and day <= ${asOf}::date and day > ${asOf}::date - ${weeks * 7}::int offset 0) used
    group by 1, 2`.execute(tx)
  return rows
}

async function contactsSince(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, Day[]>> {
  const { rows } = await sql<{ accountId: string; createdAt: Date }>`
    select company.id as "accountId", r.created_at as "createdAt"
    from unnest(${ids}::text[]) as company(id),
    lateral (
      select from_id from link
      where portal_id = ${scope.portalId} and to_kind = 'company' and to_id = company.id
        and from_kind = 'contact' offset 0) l,
    lateral (
      select created_at, archived_at, merged_into from record
      where portal_id = ${scope.portalId} and kind = 'contact' and id = l.from_id offset 0) r
    where ${isKnown(scope)}`.execute(tx)
  const days = rows.map(({ accountId, createdAt }) => ({
    accountId,
    since: dayIn(createdAt.toISOString(), scope.timeZone),
  }))
  return new Map(
    [...Map.groupBy(days, ({ accountId }) => accountId)].map(([id, own]) => [
      id,
      own.map(({ since }) => since),
    ]),
  )
}

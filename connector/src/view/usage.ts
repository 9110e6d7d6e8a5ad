import { activeUsers, type UsageWeek } from '@perennial/shared/model/usage'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'

const weeks = 26

/**
 * Usage a week and metric, counted back from the as-of day, with that of accounts merged into these.
 * People are not added up over days.
 */
export async function usageOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, UsageWeek[]>> {
  const { rows } = await sql<{ accountId: string } & UsageWeek>`
    select own.id as "accountId", metric, (${scope.asOf}::date - day) / 7 as "weeksAgo",
      (case when metric = ${activeUsers} then max(quantity) else sum(quantity) end)::float8 as quantity
    from (
      select id, id as account_id from unnest(${ids}::text[]) id
      union all
      select id, old_id from alias
      where portal_id = ${scope.portalId} and kind = 'company' and id = any(${ids}::text[])
    ) own, lateral (
      select * from usage
      where portal_id = ${scope.portalId} and account_id = own.account_id
        and day <= ${scope.asOf}::date and day > ${scope.asOf}::date - ${weeks * 7}::int offset 0) used
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  const byAccount = Map.groupBy(rows, row => row.accountId)
  return new Map(
    [...byAccount].map(([id, list]) => [
      id,
      list.map(({ metric, weeksAgo, quantity }) => ({ metric, weeksAgo, quantity })),
    ]),
  )
}

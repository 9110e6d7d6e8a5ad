import { activeUsers, type UsageWeek, uptime } from '@perennial/shared/model/usage'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'

const weeks = 64

/**
 * Usage a week and metric, counted back from the as-of day, with that of accounts merged into these. People are not
 * added up over days, and a share of time is a mean. One bit for each of the seven days counts those with any usage.
 */
export async function usageOf(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, UsageWeek[]>> {
  const ago = sql`(${scope.asOf}::date - day)`
  const { rows } = await sql<{ accountId: string; weeks: [string, number, number, number][] }>`
    select own.id as "accountId", used.weeks
    from (
      select id, array[id] || array(
        select old_id from alias where portal_id = ${scope.portalId} and kind = 'company' and id = asked.id) as names
      from unnest(${ids}::text[]) as asked(id)
    ) own, lateral (
      select json_agg(json_build_array(metric, week, quantity, days) order by metric, week) as weeks
      from (
        select metric, ${ago} / 7 as week,
          (case metric when ${activeUsers} then max(quantity) when ${uptime} then avg(quantity)
            else sum(quantity) end)::float8 as quantity,
          coalesce(bit_count(bit_or(1 << ${ago} % 7) filter (where quantity > 0)::bit(7)), 0) as days
        from usage
        where portal_id = ${scope.portalId} and account_id = any(own.names)
          and day <= ${scope.asOf}::date and day > ${scope.asOf}::date - ${weeks * 7}::int
        group by 1, 2) by_week) used
    where used.weeks is not null`.execute(tx)
  return new Map(
    rows.map(({ accountId, weeks }) => [
      accountId,
      weeks.map(([metric, weeksAgo, quantity, days]) => ({ metric, weeksAgo, quantity, days })),
    ]),
  )
}

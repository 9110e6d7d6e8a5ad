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
  const { rows } = await sql<Columns & { accountId: string }>`
    select own.id as "accountId", used.*
    from (
      select id, array[id] || array(
        select old_id from alias where portal_id = ${scope.portalId} and kind = 'company' and id = asked.id) as names
      from unnest(${ids}::text[]) as asked(id)
    ) own, lateral (
      select array_agg(metric) as metrics, array_agg(week) as weeks, array_agg(quantity) as quantities, array_agg(days) as days
      from (
        select metric, ${ago} / 7 as week,
          case metric when ${activeUsers} then max(quantity::float8) when ${uptime} then avg(quantity::float8)
            else sum(quantity::float8) end as quantity,
          coalesce(bit_count(bit_or(1 << ${ago} % 7) filter (where quantity > 0)::bit(7)), 0)::int as days
        from usage
        where portal_id = ${scope.portalId} and account_id = any(own.names)
          and day <= ${scope.asOf}::date and day > ${scope.asOf}::date - ${weeks * 7}::int
        group by 1, 2 order by 1, 2) by_week) used
    where used.weeks is not null`.execute(tx)
  return new Map(rows.map(({ accountId, ...columns }) => [accountId, weeksOf(columns)]))
}

/** A value a week and metric. Columns come several times as fast as rows would. */
interface Columns {
  metrics: string[]
  weeks: number[]
  quantities: number[]
  days: number[]
}

const weeksOf = ({ metrics, weeks, quantities, days }: Columns): UsageWeek[] =>
  metrics.map((metric, at) => ({
    metric,
    weeksAgo: weeks[at]!,
    quantity: quantities[at]!,
    days: days[at]!,
  }))

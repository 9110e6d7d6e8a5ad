import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Scope } from './scope.ts'

/** The newest day up to the as-of day on which any account of the portal has a value of each metric. */
export async function newestUsage(tx: Tx, { portalId, asOf }: Scope): Promise<Map<string, Day>> {
  const { rows } = await sql<{ metric: string; newest: Day }>`
    select metric, max(day)::text as newest from usage_day
    where portal_id = ${portalId} and day <= ${asOf}::date group by metric order by metric`.execute(tx)
  return new Map(rows.map(({ metric, newest }) => [metric, newest]))
}

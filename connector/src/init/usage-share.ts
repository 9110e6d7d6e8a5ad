import { sql } from 'kysely'
import type { Store } from '../store/store.ts'

/** Share of these companies with imported usage, of one metric where it is named; null where none has been imported. */
export async function usageShare(
  store: Store,
  portalId: string,
  customerIds: readonly string[],
  metric: string | null = null,
): Promise<number | null> {
  const { rows } = await store.portal(portalId, tx =>
    sql<{ used: number }>`
      select count(distinct account_id) as used from usage
      where portal_id = ${portalId} and account_id = any(${[...customerIds]}::text[])
        and (${metric}::text is null or metric = ${metric})`.execute(tx),
  )
  const used = rows[0]!.used
  return used === 0 ? null : used / customerIds.length
}

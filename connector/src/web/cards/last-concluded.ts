import type { ForecastCategory } from '@perennial/shared/forecast/category'
import type { Band } from '@perennial/shared/health/band'
import type { RenewalProbability } from '@perennial/shared/risk/renewal-probability'
import { sql } from 'kysely'
import type { Tx } from '../../store/store.ts'

/** What was last concluded of an account, as far as a card on one of its records shows it. */
export interface LastConcluded {
  accountId: string
  score: number | null
  band: Band
  /** By name. */
  tier: string | null
  probability: RenewalProbability | null
  category: ForecastCategory | null
}

/** By account; who was never scored is not among them. */
export async function lastConcluded(
  tx: Tx,
  portalId: string,
  ids: readonly string[],
): Promise<Map<string, LastConcluded>> {
  const { rows } = await sql<LastConcluded>`
    select s.account_id as "accountId", s.score, s.band, s.detail->>'tier' as tier, s.detail->'probability' as probability,
      s.detail->>'category' as category
    from unnest(${ids}::text[]) account(id), lateral (
      select * from account_score where portal_id = ${portalId} and account_id = account.id
      order by sequence desc limit 1) s`.execute(tx)
  return new Map(rows.map(row => [row.accountId, row]))
}

import type { Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** How an account stood from a day on. */
export interface ScorePoint {
  on: Day
  score: number | null
  band: Band
  /** The model's, which differs where a person overruled it. */
  model: number | null
  coverage: number
  /** Configuration it was scored under: where it changes, the rules did. */
  version: number
}

/** An account's scores from one day to another, one a day on which anything changed; the first is what stood at the start. */
export async function scoreSeries(
  tx: Tx,
  portalId: string,
  accountId: string,
  from: Day,
  to: Day,
): Promise<ScorePoint[]> {
  const { rows } = await sql<ScorePoint>`
    select distinct on (as_of) as_of::text as on, score, band, coalesce(model_score, score) as model, coverage, version
    from account_score
    where portal_id = ${portalId} and account_id = ${accountId} and as_of <= ${to}::date
      and as_of >= coalesce((
        select max(as_of) from account_score
        where portal_id = ${portalId} and account_id = ${accountId} and as_of <= ${from}::date), ${from}::date)
    order by as_of, sequence desc`.execute(tx)
  return rows
}

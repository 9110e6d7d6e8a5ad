import type { Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

export interface StandingScore {
  accountId: string
  score: number | null
  band: Band
  scorecard: string
  stage: string | null
}

/** What was concluded last of every account up to a day, as recorded before a moment (null = now). */
export async function standingScores(
  tx: Tx,
  portalId: string,
  asOf: Day,
  knownBefore: Date | null,
): Promise<Map<string, StandingScore>> {
  const { rows } = await sql<StandingScore>`
    select distinct on (account_id) account_id as "accountId", score, band, coalesce(scorecard, 'Default') as scorecard,
      detail->>'stage' as stage
    from account_score
    where portal_id = ${portalId} and as_of <= ${asOf}::date and ${knownBefore === null ? sql`true` : sql`known_from < ${knownBefore}`}
    order by account_id, sequence desc`.execute(tx)
  return new Map(rows.map(row => [row.accountId, row]))
}

import type { Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import type { Contribution } from '@perennial/shared/health/score'
import type { RenewalProbability } from '@perennial/shared/risk/band-rate'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** The conclusion that was last stored about an account, and written to the CRM from. */
export interface StoredScore {
  asOf: Day
  version: number
  score: number | null
  band: Band
  coverage: number
  changedOn: Day | null
  scorecard: string
  minimumCoverage: number
  contributions: Contribution[]
  unscoredBecause: string | null
  probability: RenewalProbability | null
  stage: string | null
}

export async function storedScore(tx: Tx, portalId: string, accountId: string): Promise<StoredScore | null> {
  const { rows } = await sql<StoredScore>`
    select s.as_of as "asOf", s.version, s.score, s.band, s.coverage, s.changed_on as "changedOn",
      c.content->'scorecard'->>'name' as scorecard, (c.content->'scorecard'->>'minimumCoverage')::float8 as "minimumCoverage",
      s.detail->'contributions' as contributions, s.detail->>'unscoredBecause' as "unscoredBecause",
      s.detail->'probability' as probability, s.detail->>'stage' as stage
    from account_score s
    join configuration c on c.portal_id = s.portal_id and c.version = s.version
    where s.portal_id = ${portalId} and s.account_id = ${accountId}
    order by s.sequence desc limit 1`.execute(tx)
  return rows[0] ?? null
}

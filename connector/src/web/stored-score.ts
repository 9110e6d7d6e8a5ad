import type { Day } from '@perennial/shared/day'
import type { ForecastCategory } from '@perennial/shared/forecast/category'
import type { Band } from '@perennial/shared/health/band'
import type { Conclusion } from '@perennial/shared/health/conclusion'
import type { Expansion } from '@perennial/shared/risk/expansion/expansion'
import type { RenewalProbability } from '@perennial/shared/risk/renewal-probability'
import { sql } from 'kysely'
import { conclusionsBetween } from '../scoring/stored-conclusions.ts'
import type { Tx } from '../store/store.ts'
import { knowledgeOf } from '../view/knowledge-of.ts'
import type { Scope } from '../view/scope.ts'

/** The conclusion that was last stored about an account by the scope's moment, and written to the CRM from. */
export interface StoredScore extends Conclusion {
  changedOn: Day | null
  model: { value: number | null; band: Band }
  scorecardBecause: string
  minimumCoverage: number
  probability: RenewalProbability | null
  category: ForecastCategory | null
  /** Null where it was concluded before there was more to it than a flag. */
  expansion: Omit<Expansion, 'parts'> | null
  stage: string | null
}

type Row = Omit<StoredScore, keyof Conclusion> & { asOf: Day }

export async function storedScore(tx: Tx, scope: Scope, accountId: string): Promise<StoredScore | null> {
  const { portalId } = scope
  const { knownBefore } = knowledgeOf(scope)
  const upTo =
    knownBefore === null ? sql`true` : sql`as_of <= ${scope.asOf}::date and known_from < ${knownBefore}`
  const { rows } = await sql<Row>`
    select as_of::text as "asOf", changed_on::text as "changedOn",
      json_build_object('value', coalesce(model_score, score), 'band', coalesce(model_band, band)) as model,
      coalesce(detail->>'scorecardBecause', '') as "scorecardBecause",
      coalesce((detail->>'minimumCoverage')::float8, 0) as "minimumCoverage",
      detail->'probability' as probability, detail->>'category' as category,
      case jsonb_typeof(detail->'expansion') when 'object' then detail->'expansion' end as expansion, detail->>'stage' as stage
    from account_score
    where portal_id = ${portalId} and account_id = ${accountId} and ${upTo}
    order by sequence desc limit 1`.execute(tx)
  const [last] = rows
  if (!last) return null
  const conclusions = await conclusionsBetween(tx, portalId, accountId, last.asOf, last.asOf)
  return { ...last, ...conclusions.at(-1)! }
}

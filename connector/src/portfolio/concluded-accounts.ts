import type { Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { knowledgeOf } from '../view/knowledge-of.ts'
import type { Scope } from '../view/scope.ts'

/** What was last concluded of an account, as far as a portfolio asks. */
export interface ConcludedAccount {
  accountId: string
  band: Band
  score: number | null
  tier: string | null
  /** The next renewal by contract; null = no term is known. */
  renewal: { state: string; date: Day | null; noticeDate: Day | null; autoRenews: boolean | null } | null
  /** Of renewing; null = unknown. */
  probability: number | null
  /** Last two-way contact: as the CRM shows it now, in a replay as the score had read it. */
  lastTouch: Day | null
}

/** Everything that was concluded by the scope's moment, by account. */
export async function concludedAccounts(tx: Tx, scope: Scope): Promise<Map<string, ConcludedAccount>> {
  const { portalId, asOf, knownOn } = scope
  const { knownBefore } = knowledgeOf(scope)
  const known = knownBefore === null ? sql`true` : sql`known_from < ${knownBefore}`
  const { rows } = await sql<ConcludedAccount>`
    select s.account_id as "accountId", s.band, s.score, s.detail->>'tier' as tier,
      nullif(s.detail->'renewal', 'null') as renewal, (s.detail->'probability'->>'renews')::float8 as probability,
      coalesce(${knownOn === null ? sql`p.properties->>'perennial_last_touch'` : sql`null`}, m.read_as_of) as "lastTouch"
    from (
      select distinct on (account_id) account_id, band, score, detail from account_score
      where portal_id = ${portalId} and as_of <= ${asOf}::date and ${known}
      order by account_id, sequence desc) s
    left join (
      select distinct on (account_id) account_id, detail->>'asOf' as read_as_of from measure_reading
      where portal_id = ${portalId} and entry = 'engagement_recency' and as_of <= ${asOf}::date and ${known}
      order by account_id, sequence desc) m on m.account_id = s.account_id
    left join projection p on p.portal_id = ${portalId} and p.kind = 'company' and p.id = s.account_id`.execute(
    tx,
  )
  return new Map(rows.map(row => [row.accountId, row]))
}

import type { Assessment } from '@perennial/shared/assessment'
import type { Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** The last stored conclusion about an account. */
export interface LastScore {
  accountId: string
  sequence: number
  score: number | null
  band: Band
  changedOn: Day | null
}

/** The last conclusions about accounts, as of a day or before. */
export async function lastScores(
  tx: Tx,
  portalId: string,
  ids: readonly string[],
  asOf: Day,
): Promise<Map<string, LastScore>> {
  const { rows } = await sql<LastScore>`
    select distinct on (account_id) account_id as "accountId", sequence, score, band, changed_on as "changedOn"
    from account_score where portal_id = ${portalId} and account_id = any(${ids}::text[]) and as_of <= ${asOf}::date
    order by account_id, sequence desc`.execute(tx)
  return new Map(rows.map(row => [row.accountId, row]))
}

/** The day the integer score last became another number. */
export const changedOn = (assessment: Assessment, last: LastScore | undefined): Day | null =>
  last !== undefined && last.score === assessment.score.value ? last.changedOn : assessment.view.asOf

/** Appends the conclusions that differ from the last ones. Nothing stored is changed. Returns how many were added. */
export async function appendScores(
  tx: Tx,
  portalId: string,
  version: number,
  assessments: readonly Assessment[],
  last: ReadonlyMap<string, LastScore>,
): Promise<number> {
  if (assessments.length === 0) return 0
  const rows = assessments.map(assessment => row(assessment, last.get(assessment.view.account.id)))
  const { numAffectedRows } = await sql`
    insert into account_score (portal_id, account_id, as_of, sequence, version, score, band, coverage, changed_on, detail)
    select ${portalId}, r.id, r.as_of, r.sequence, ${version}, r.score, r.band, r.coverage, r.changed_on, r.detail
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id text, as_of date, sequence int, score int, band text, coverage float8, changed_on date, detail jsonb)
    left join account_score l on l.portal_id = ${portalId} and l.account_id = r.id and l.sequence = r.sequence - 1
    where (l.score, l.band, l.version, l.detail) is distinct from (r.score, r.band, ${version}, r.detail)`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

const row = (assessment: Assessment, last: LastScore | undefined) => ({
  id: assessment.view.account.id,
  as_of: assessment.view.asOf,
  sequence: (last?.sequence ?? 0) + 1,
  score: assessment.score.value,
  band: assessment.score.band,
  coverage: assessment.score.coverage,
  changed_on: changedOn(assessment, last),
  detail: detail(assessment),
})

/** Everything that was concluded, so that the number can be opened later exactly as it was. */
const detail = ({ score, arr, renewal, probability, stage, expansion }: Assessment) => ({
  contributions: score.contributions,
  exact: score.exact,
  unscoredBecause: score.unscoredBecause,
  arr: arr && { totals: arr.totals, basis: arr.basis, contracts: arr.contracts.map(({ id }) => id) },
  renewal: renewal && { ...renewal, contract: renewal.contract.id },
  probability,
  stage,
  expansion,
})

import type { Assessment } from '@perennial/shared/assessment'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { type Deciding, rowsOf } from './conclusion-rows.ts'
import type { LastScore } from './last-scores.ts'

/** What was appended, and what stands now. */
export interface Appended {
  conclusions: number
  standing: Map<string, LastScore>
}

/**
 * Appends the conclusions that differ from the last ones, and of each conclusion only the readings that do. Nothing stored is
 * changed, so that every conclusion can be opened later exactly as it was.
 */
export async function appendScores(
  tx: Tx,
  portalId: string,
  version: number,
  assessments: readonly Assessment[],
  last: ReadonlyMap<string, LastScore>,
  deciding: Deciding,
): Promise<Appended> {
  const rows = assessments.map(assessment =>
    rowsOf(assessment, version, last.get(assessment.view.account.id), deciding),
  )
  const changed = rows.filter(({ differs }) => differs)
  if (changed.length > 0) {
    await insertScores(
      tx,
      portalId,
      changed.map(({ score }) => score),
    )
    await insertReadings(
      tx,
      portalId,
      changed.flatMap(({ readings }) => readings),
    )
  }
  return {
    conclusions: changed.length,
    standing: new Map(rows.map(({ standing }) => [standing.accountId, standing])),
  }
}

const insertScores = (tx: Tx, portalId: string, rows: readonly object[]) =>
  sql`
    insert into account_score (portal_id, account_id, as_of, sequence, version, score, exact, band, model_score, model_band,
      scorecard, coverage, confidence, changed_on, detail, digest)
    select ${portalId}, id, as_of, sequence, version, score, exact, band, model_score, model_band,
      scorecard, coverage, confidence, changed_on, detail, digest
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id text, as_of date, sequence int, version int, score int, exact float8, band text, model_score int, model_band text,
        scorecard text, coverage float8, confidence float8, changed_on date, detail jsonb, digest text)`.execute(
    tx,
  )

const insertReadings = (tx: Tx, portalId: string, rows: readonly object[]) =>
  sql`
    insert into measure_reading (portal_id, account_id, entry, sequence, as_of, state, value, weight, points, detail, digest)
    select ${portalId}, id, entry, sequence, as_of, state, value, weight, points, detail, digest
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id text, entry text, sequence int, as_of date, state text, value float8, weight float8, points float8, detail jsonb,
        digest text)`.execute(tx)

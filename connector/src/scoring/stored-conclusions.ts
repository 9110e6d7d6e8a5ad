import type { Day } from '@perennial/shared/day'
import type { Conclusion } from '@perennial/shared/health/conclusion'
import type { Contribution } from '@perennial/shared/health/score'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { readingsAfter, readingsAt, type StoredReadingRow } from './stored-readings.ts'

interface ScoreRow extends Omit<Conclusion, 'contributions'> {
  sequence: number
  /** Kept whole by versions of Perennial before readings were stored apart. */
  contributions: Contribution[] | null
}

/**
 * The conclusions about an account that stood between two days: the last one up to the first day, if there is one, and every
 * later one up to the last day, in order.
 */
export async function conclusionsBetween(
  tx: Tx,
  portalId: string,
  accountId: string,
  from: Day,
  to: Day,
): Promise<Conclusion[]> {
  const scores = await scoreRows(tx, portalId, accountId, from, to)
  const [first, last] = [scores[0], scores.at(-1)]
  if (first === undefined || last === undefined) return []
  const readings = [
    ...(await readingsAt(tx, portalId, accountId, first.sequence)),
    ...(await readingsAfter(tx, portalId, accountId, first.sequence, last.sequence)),
  ]
  return withReadings(scores, readings)
}

async function scoreRows(
  tx: Tx,
  portalId: string,
  accountId: string,
  from: Day,
  to: Day,
): Promise<ScoreRow[]> {
  const { rows } = await sql<ScoreRow>`
    select s.sequence, s.as_of::text as "asOf", s.version, coalesce(s.scorecard, 'Default') as scorecard, s.score, s.band, s.coverage,
      coalesce(s.detail->'adjustments', '[]') as adjustments, s.detail->'contributions' as contributions,
      s.detail->>'unscoredBecause' as "unscoredBecause"
    from account_score s
    where s.portal_id = ${portalId} and s.account_id = ${accountId} and s.as_of <= ${to}::date
      and s.sequence >= coalesce((
        select max(b.sequence) from account_score b
        where b.portal_id = ${portalId} and b.account_id = ${accountId} and b.as_of <= ${from}::date), 0)
    order by s.sequence`.execute(tx)
  return rows
}

function withReadings(scores: readonly ScoreRow[], readings: readonly StoredReadingRow[]): Conclusion[] {
  const standing = new Map<string, Contribution>()
  let next = 0
  return scores.map(({ sequence, contributions, ...score }) => {
    for (; next < readings.length && readings[next]!.sequence <= sequence; next++)
      hold(standing, readings[next]!)
    return { ...score, contributions: contributions ?? [...standing.values()] }
  })
}

function hold(
  standing: Map<string, Contribution>,
  { entry, sequence: _, state, ...reading }: StoredReadingRow,
): void {
  if (state === 'gone') standing.delete(entry)
  else standing.set(entry, { ...reading, measure: entry, state })
}

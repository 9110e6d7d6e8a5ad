import type { Day } from '@perennial/shared/day'
import type { Band } from '@perennial/shared/health/band'
import type { Standing, StandingReading } from '@perennial/shared/health/standing'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { readingsStanding } from './stored-readings.ts'

/** What stands of one measure: enough to hold its value and to see whether it changed. */
export interface StoredReading extends StandingReading {
  digest: string
}

/** The last stored conclusion about an account, as far as the next one builds on it. */
export interface LastScore {
  accountId: string
  sequence: number
  version: number
  score: number | null
  band: Band
  /** The model's, where a person overruled it. */
  modelBand: Band
  changedOn: Day | null
  digest: string | null
  readings: Map<string, StoredReading>
}

/** The last conclusions about accounts, as of a day or before. */
export async function lastScores(
  tx: Tx,
  portalId: string,
  ids: readonly string[],
  asOf: Day,
): Promise<Map<string, LastScore>> {
  const { rows } = await sql<LastScore>`
    select s.account_id as "accountId", s.sequence, s.version, s.score, s.band, coalesce(s.model_band, s.band) as "modelBand",
      s.changed_on::text as "changedOn", s.digest
    from unnest(${ids}::text[]) account(id), lateral (
      select * from account_score
      where portal_id = ${portalId} and account_id = account.id and as_of <= ${asOf}::date
      order by sequence desc limit 1) s`.execute(tx)
  const readings = await standingReadings(tx, portalId, rows)
  return new Map(
    rows.map(row => [row.accountId, { ...row, readings: readings.get(row.accountId) ?? new Map() }]),
  )
}

type ReadingRow = StoredReading & { accountId: string; entry: string }

async function standingReadings(
  tx: Tx,
  portalId: string,
  scores: readonly { accountId: string; sequence: number }[],
): Promise<Map<string, Map<string, StoredReading>>> {
  const { rows } = await sql<ReadingRow>`
    select s.id as "accountId", m.entry, m.value, m.digest, m.detail->>'because' as because, m.detail->>'asOf' as "asOf",
      m.detail->'lastKnown' as "lastKnown"
    from unnest(${scores.map(({ accountId }) => accountId)}::text[], ${scores.map(({ sequence }) => sequence)}::int[]) s(id, sequence),
    lateral ${readingsStanding(portalId, sql`s.id`, sql`s.sequence`)} m`.execute(tx)
  const byAccount = new Map<string, Map<string, StoredReading>>()
  for (const { accountId, entry, ...reading } of rows) {
    const own = byAccount.get(accountId) ?? new Map<string, StoredReading>()
    byAccount.set(accountId, own.set(entry, reading))
  }
  return byAccount
}

/** What the next conclusion builds on. A band given under another version of the rules holds nothing back. */
export const standingOf = (
  last: LastScore | undefined,
  version: number | null = last?.version ?? null,
): Standing | null =>
  last === undefined
    ? null
    : { band: version === last.version ? last.modelBand : null, readings: last.readings }

import {
  alertReasons,
  factualReasons,
  type ToldProbability,
} from '@perennial/shared/risk/alerts/alert-reasons'
import { sql } from 'kysely'
import { readingsStanding, type StoredReadingRow } from '../scoring/stored-readings.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** Why an account is at risk, as last concluded. `factual` is for everybody who sees the record: nothing that somebody thinks. */
export interface AccountReasons {
  reasons: string[]
  factual: string[]
  /** How the probability came about. */
  because: string
}

interface Row {
  accountId: string
  probability: ToldProbability | null
  readings: (Pick<StoredReadingRow, 'entry' | 'state' | 'value' | 'weight' | 'points'> & {
    detail: Omit<StoredReadingRow, 'entry' | 'sequence' | 'state' | 'value' | 'weight' | 'points'>
  })[]
}

export async function accountReasons(
  tx: Tx,
  { portalId, asOf }: Scope,
  ids: readonly string[],
): Promise<Map<string, AccountReasons>> {
  const { rows } = await sql<Row>`
    select account.id as "accountId", s.probability, coalesce(m.readings, '[]') as readings
    from unnest(${ids}::text[]) account(id),
    lateral (
      select sequence, detail->'probability' as probability from account_score
      where portal_id = ${portalId} and account_id = account.id and as_of <= ${asOf}::date
      order by sequence desc limit 1) s,
    lateral (
      select json_agg(json_build_object('entry', entry, 'state', state, 'value', value, 'weight', weight, 'points', points,
        'detail', detail)) as readings
      from ${readingsStanding(portalId, sql`account.id`, sql`s.sequence`)} r) m`.execute(tx)
  return new Map(rows.map(row => [row.accountId, reasonsIn(row)]))
}

function reasonsIn({ probability, readings }: Row): AccountReasons {
  const read = readings.flatMap(({ detail, entry, state, ...rest }) =>
    state === 'gone' ? [] : [{ ...detail, ...rest, state, measure: entry }],
  )
  const told = probability ?? { because: '' }
  return { reasons: alertReasons(told, read), factual: factualReasons(read), because: told.because }
}

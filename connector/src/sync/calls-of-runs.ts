import { sql } from 'kysely'
import type { CallCounts } from '../crm/crm.ts'
import type { Tx } from '../store/store.ts'

/** The calls of one run, and how many in ten seconds that was on average. */
export interface RunCalls extends CallCounts {
  verb: string
  startedAt: string
  perTenSeconds: number
}

/** Of the last runs that called the CRM, the latest first. A run shorter than ten seconds counts as ten. */
export async function callsOfRuns(tx: Tx, portalId: string, most = 10): Promise<RunCalls[]> {
  const { rows } = await sql<{ verb: string; startedAt: Date; seconds: number; calls: CallCounts }>`
    select verb, started_at as "startedAt", greatest(10, extract(epoch from ended_at - started_at)::float8) as seconds,
      report->'calls' as calls
    from run where portal_id = ${portalId} and ended_at is not null and jsonb_typeof(report->'calls') = 'object'
    order by started_at desc limit ${most}`.execute(tx)
  return rows.map(({ verb, startedAt, seconds, calls: { read, search, write } }) => ({
    verb,
    startedAt: startedAt.toISOString(),
    read,
    search,
    write,
    perTenSeconds: ((read + search + write) * 10) / seconds,
  }))
}

import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import type { Latency } from './latency.ts'

/** The latency of one sync or push. */
export interface RunLatency extends Latency {
  verb: string
  startedAt: string
}

/** Of the last runs that wrote what an event in the CRM had changed, latest first. */
export async function lastLatencies(tx: Tx, portalId: string, most = 5): Promise<RunLatency[]> {
  const { rows } = await sql<{ verb: string; startedAt: Date; latency: Latency }>`
    select verb, started_at as "startedAt", latency
    from run, lateral (
      select coalesce(nullif(report->'latency', 'null'), nullif(report#>'{push,latency}', 'null')) as latency) found
    where portal_id = ${portalId} and latency is not null
    order by started_at desc limit ${most}`.execute(tx)
  return rows.map(({ verb, startedAt, latency }) => ({
    verb,
    startedAt: startedAt.toISOString(),
    ...latency,
  }))
}

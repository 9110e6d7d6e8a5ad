import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Store } from '../store/store.ts'

/**
 * Keeps the report of a run beside the data; a run without an end was killed or failed. One run of a
 * portal at a time: two would read and write the same things twice.
 */
export function recordRun<R>(
  store: Store,
  portalId: string,
  verb: string,
  startedAt: Date,
  work: (startedAt: Date) => Promise<R>,
): Promise<R> {
  return store.alone(portalId, async () => {
    const runId = randomUUID()
    await store.portal(portalId, tx =>
      sql`insert into run (portal_id, run_id, verb, started_at) values (${portalId}, ${runId}, ${verb}, ${startedAt})`.execute(
        tx,
      ),
    )
    const report = await work(startedAt)
    await store.portal(portalId, tx =>
      sql`update run set ended_at = clock_timestamp(), report = ${JSON.stringify(report)}::jsonb
          where portal_id = ${portalId} and run_id = ${runId}`.execute(tx),
    )
    return report
  })
}

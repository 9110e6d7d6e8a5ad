import { sql } from 'kysely'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** When a kind of record was last pulled in full: listed, or asked for its changes. */
export interface Pulled {
  kind: RecordKind
  at: string
}

/** By kind; those that were never pulled are not listed. */
export async function lastPulls(tx: Tx, portalId: string): Promise<Pulled[]> {
  const { rows } = await sql<{ kind: RecordKind; at: Date }>`
    select kind, max(done_at) as at from cursor
    where portal_id = ${portalId} and pass in ('backfill', 'near') and done_at is not null
    group by kind order by kind`.execute(tx)
  return rows.map(({ kind, at }) => ({ kind, at: at.toISOString() }))
}

import { sql } from 'kysely'
import type { RecordKind } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** The passes over a kind, each with a cursor of its own; so has the membership of each list. */
export type Pass = 'backfill' | 'near' | 'settling' | 'archived' | 'links' | 'owners' | `members of ${string}`

/** Where a pass stands. A pass under way has `until` set; `position` is the adapter's own cursor. */
export interface Cursor {
  since: Date | null
  until: Date | null
  position: string | null
  doneAt: Date | null
}

export const unstarted: Cursor = { since: null, until: null, position: null, doneAt: null }

export async function readCursor(tx: Tx, portalId: string, kind: RecordKind, pass: Pass): Promise<Cursor> {
  const { rows } = await sql<Cursor>`
    select since, until, position, done_at as "doneAt" from cursor
    where portal_id = ${portalId} and kind = ${kind} and pass = ${pass}`.execute(tx)
  return rows[0] ?? unstarted
}

/** Saved in the transaction of the page it covers, so that a kill repeats at most one page. */
export async function saveCursor(
  tx: Tx,
  portalId: string,
  kind: RecordKind,
  pass: Pass,
  cursor: Cursor,
): Promise<void> {
  const { since, until, position, doneAt } = cursor
  await sql`
    insert into cursor (portal_id, kind, pass, since, until, position, done_at)
    values (${portalId}, ${kind}, ${pass}, ${since}, ${until}, ${position}, ${doneAt})
    on conflict (portal_id, kind, pass) do update
      set since = excluded.since, until = excluded.until, position = excluded.position, done_at = excluded.done_at`.execute(
    tx,
  )
}

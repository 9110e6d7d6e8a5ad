import { sql } from 'kysely'
import type { RecordKind } from '../record.ts'
import type { Store } from '../store/store.ts'

/**
 * Our own writes would come back as changes in the next near pass. It may start after them: whatever
 * a person changed meanwhile is read by the settling pass, which never skips anything.
 */
export async function startAfterOwnWrites(
  store: Store,
  portalId: string,
  lastWrite: Partial<Record<RecordKind, Date>>,
): Promise<void> {
  await store.portal(portalId, async tx => {
    for (const [kind, at] of Object.entries(lastWrite))
      await sql`
        update cursor set since = greatest(since, ${new Date(at.getTime() + 1)}::timestamptz)
        where portal_id = ${portalId} and kind = ${kind} and pass = 'near' and position is null`.execute(tx)
  })
}

export async function markSynced(store: Store, portalId: string, at: Date): Promise<void> {
  await store.portal(portalId, tx =>
    sql`update portal set synced_at = ${at} where portal_id = ${portalId}`.execute(tx),
  )
}

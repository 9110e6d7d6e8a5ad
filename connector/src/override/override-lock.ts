import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** One person at a time overrules the score of an account: whoever comes second sees what the first has said. */
export async function lockOverrides(tx: Tx, portalId: string, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`perennial override ${portalId} ${accountId}`}, 0))`.execute(
    tx,
  )
}

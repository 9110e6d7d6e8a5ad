import { sql } from 'kysely'
import type { Tx } from './store.ts'

/**
 * One person at a time changes the money of an account (`adjust`), its score (`override`), or calls its renewals (`forecast`): whoever
 * comes second sees what the first has done.
 */
export async function lockAccount(
  tx: Tx,
  portalId: string,
  accountId: string,
  verb: 'adjust' | 'override' | 'forecast',
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`perennial ${verb} ${portalId} ${accountId}`}, 0))`.execute(
    tx,
  )
}

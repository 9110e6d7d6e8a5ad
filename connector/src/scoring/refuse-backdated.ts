import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** Scores are append-only in time: of a day before the last scored one nothing is said any more, and it is not scored. */
export async function refuseBackdated(tx: Tx, scope: Scope, instead: (last: Day) => string): Promise<void> {
  const { rows } = await sql<{ last: string | null }>`
    select scored_under->>'asOf' as last from portal where portal_id = ${scope.portalId}`.execute(tx)
  const last = rows[0]?.last ?? null
  if (last === null || last <= scope.asOf) return
  throw new ConfigError(`--as-of: ${scope.asOf} is before ${last}, the last day that was scored`, {
    field: '--as-of',
    remedy: `nothing about the past is overwritten; ${instead(last)}`,
  })
}

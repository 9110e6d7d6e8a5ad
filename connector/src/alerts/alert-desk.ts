import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'

/** What alerts are decided and acted on with, as of the scope's day. */
export interface AlertDesk {
  scope: Scope
  config: Config
}

/** Runs and persons take turns within a portal: whoever comes second sees what the first has done. */
export async function takeTurn(tx: Tx, { scope: { portalId } }: AlertDesk): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`perennial alerts ${portalId}`}, 0))`.execute(tx)
}

/** The last day something happened to an alert of the portal; null when nothing ever did. */
export async function lastAlertDay(tx: Tx, portalId: string): Promise<Day | null> {
  const { rows } = await sql<{ last: Day | null }>`
    select greatest(
      (select max(as_of) from alert_promise where portal_id = ${portalId}),
      (select max(on_day) from alert_event where portal_id = ${portalId}))::text as last`.execute(tx)
  return rows[0]?.last ?? null
}

/** Alerts are append-only in time: before the last day something happened, nothing more can. */
export async function refuseEarlierDay(tx: Tx, { scope: { portalId, asOf } }: AlertDesk): Promise<void> {
  const last = await lastAlertDay(tx, portalId)
  if (last === null || last <= asOf) return
  throw new ConfigError(`--as-of: ${asOf} is before ${last}, the last day something happened to an alert`, {
    field: '--as-of',
    remedy: `nothing about the past is overwritten; leave --as-of out, or give ${last} or later`,
  })
}

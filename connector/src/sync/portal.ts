import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import { askedProperties } from '../config/asked-properties.ts'
import type { Config } from '../config.ts'
import type { PortalIdentity } from '../crm/crm.ts'
import { ConfigError } from '../errors.ts'
import type { Store, Tx } from '../store/store.ts'
import type { Scope } from '../view/scope.ts'
import { dayIn } from '../view/values.ts'

/** What the store knows about a portal itself. */
export interface PortalRow {
  timeZone: string
  currency: string
  webHost: string
  syncedAt: Date | null
  /** The day figures were last computed for. */
  scoredAsOf: Day | null
}

export async function readPortal(tx: Tx, portalId: string): Promise<PortalRow> {
  const { rows } = await sql<PortalRow>`
    select time_zone as "timeZone", currency, web_host as "webHost", synced_at as "syncedAt", scored_under->>'asOf' as "scoredAsOf" from portal where portal_id = ${portalId}`.execute(
    tx,
  )
  if (rows[0]) return rows[0]
  throw new ConfigError(`nothing is known about portal ${portalId} yet`, {
    field: '--portal',
    remedy: 'run `perennial sync` first, or name a portal that was synced',
  })
}

/** Whether accounts were ever scored: the first scoring takes all of them, noted or not. */
export async function wasScored(tx: Tx, portalId: string): Promise<boolean> {
  const { rows } = await sql<{ scored: boolean }>`
    select scored_under is not null as scored from portal where portal_id = ${portalId}`.execute(tx)
  return rows[0]?.scored ?? false
}

export async function savePortal(
  store: Store,
  { portalId, timeZone, currency, webHost }: PortalIdentity,
  crm: string,
): Promise<void> {
  await store.portal(portalId, tx =>
    sql`
      insert into portal (portal_id, crm, time_zone, currency, web_host)
      values (${portalId}, ${crm}, ${timeZone}, ${currency}, ${webHost})
      on conflict (portal_id) do update set time_zone = excluded.time_zone, currency = excluded.currency, web_host = excluded.web_host`.execute(
      tx,
    ),
  )
}

/** The scope of scoring now: all that is known, as of a day (today in the portal's zone, given an instant). */
export function portalScope(
  store: Store,
  portalId: string,
  config: Config,
  asOf: Day | Date,
  recordUrl: Scope['recordUrl'],
): Promise<Scope> {
  return store.portal(portalId, async tx => {
    const { timeZone, currency } = await readPortal(tx, portalId)
    return {
      portalId,
      timeZone,
      currency,
      mapping: config.mapping,
      properties: askedProperties(config),
      customerList: config.customers.list,
      asOf: typeof asOf === 'string' ? asOf : dayIn(asOf.toISOString(), timeZone),
      knownOn: null,
      recordUrl,
    }
  })
}

import type { TouchpointReceipt, TouchpointRequest } from '@perennial/shared/touchpoint-request'
import { sql } from 'kysely'
import type { Crm } from '../crm/crm.ts'
import { ConfigError } from '../errors.ts'
import type { Store, Tx } from '../store/store.ts'
import { sendTouchpoints } from './send-touchpoints.ts'
import { keepTouchpoint, type Logging, type StoredTouchpoint } from './stored-touchpoint.ts'

/** The CRM of a portal, ready to be written to. */
export type CrmOf = (portal: { portalId: string; webHost: string; timeZone: string }) => Crm

interface Desk {
  store: Store
  crm: Crm
  portalId: string
  timeZone: string
  /** Today in the portal's time zone, YYYY-MM-DD. */
  today: string
}

/**
 * Logs a touchpoint as a native activity in the CRM. It is kept first: when the CRM does not answer, the receipt says that it
 * waits, and the next sync or the same key tries again, once in all.
 */
export async function logTouchpoint(desk: Desk, asked: Logging): Promise<TouchpointReceipt> {
  const { store, crm, portalId, timeZone, today } = desk
  refuseTomorrow(asked.request, today)
  const { kept, name } = await store.portal(portalId, async tx => {
    await refuseStrangers(tx, portalId, asked.request)
    const name = await accountName(tx, portalId, asked.accountId)
    return { name, kept: await keepTouchpoint(tx, portalId, asked) }
  })
  if (kept.engagementId === null) await sendTouchpoints(store, crm, { portalId, timeZone }, [kept])
  const settled = await store.portal(portalId, tx => keepTouchpoint(tx, portalId, asked))
  if (settled.refused)
    throw new ConfigError(`${crm.name} did not take it: ${settled.waitsBecause}`, {
      field: 'touchpoint',
      remedy: 'change what it names, then log it again under a new key',
    })
  return receipt(settled, name)
}

const receipt = (kept: StoredTouchpoint, name: string): TouchpointReceipt => ({
  key: kept.request.key,
  account: { id: kept.accountId, name },
  engagement: kept.engagementId === null ? null : { kind: kept.request.channel, id: kept.engagementId },
  waitsBecause: kept.waitsBecause,
  by: kept.by,
  at: kept.at,
})

function refuseTomorrow({ on }: TouchpointRequest, today: string): void {
  if (on > today)
    throw new ConfigError(`on: ${on} is after today, ${today}`, {
      field: 'on',
      remedy: 'name the day it took place',
    })
}

async function accountName(tx: Tx, portalId: string, id: string): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`
    select properties ->> 'name' as name from record
    where portal_id = ${portalId} and kind = 'company' and id = ${id} and archived_at is null`.execute(tx)
  const [found] = rows
  if (found) return found.name ?? `Company ${id}`
  throw new ConfigError(`the CRM has no company ${id}`, { field: 'id', remedy: 'name another account' })
}

async function refuseStrangers(tx: Tx, portalId: string, { contactIds }: TouchpointRequest): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from record where portal_id = ${portalId} and kind = 'contact' and archived_at is null
      and id = any(${contactIds})`.execute(tx)
  const unknown = contactIds.filter(id => !rows.some(row => row.id === id))
  if (unknown.length > 0)
    throw new ConfigError(`contactIds: the CRM has no contact ${unknown.join(', ')}`, {
      field: 'contactIds',
      remedy: 'name people of the account, or nobody',
    })
}

import type { AlertReceipt } from '@perennial/shared/alert-request'
import type { AlertDeed } from '@perennial/shared/risk/alerts/alert-event'
import type { AlertStatus } from '@perennial/shared/risk/alerts/alert-state'
import { databaseNow } from '../ledger/receipts.ts'
import { refused } from '../ledger/refusals.ts'
import type { Tx } from '../store/store.ts'
import { type ActAsked, addAct, givenReceipt } from './act-rows.ts'
import { type AlertDesk, refuseEarlierDay, takeTurn } from './alert-desk.ts'
import { namedAccounts } from './named-accounts.ts'
import { alertById, type StoredAlert } from './stored-alerts.ts'

/** What an act does to an alert, and what its receipt says of it. */
export interface Deed {
  deed: AlertDeed
  did: AlertReceipt['did']
  reason: string
  status: AlertStatus
  wakesOn: string | null
}

/** A person's act on an alert: on record with who, when and why, and done once under one key. */
export async function actOn(
  tx: Tx,
  desk: AlertDesk,
  asked: ActAsked,
  decide: (alert: StoredAlert) => Deed | Promise<Deed>,
): Promise<AlertReceipt> {
  const { portalId, asOf } = desk.scope
  await takeTurn(tx, desk)
  const given = await givenReceipt(tx, portalId, asked)
  if (given) return given
  await refuseEarlierDay(tx, desk)
  const alert = await alertById(tx, desk.scope, asked.alertId)
  if (alert === null)
    throw refused('alert', asked.alertId, 'is not known', 'see `perennial alerts list --all`')
  const { deed, did, reason, status, wakesOn } = await decide(alert)
  const named = (await namedAccounts(tx, desk.scope, [alert.accountId])).get(alert.accountId)
  const receipt: AlertReceipt = {
    alert: alert.id,
    account: { id: alert.accountId, name: named?.name ?? alert.accountId },
    did,
    status,
    wakesOn,
    useful: deed.what === 'feedback' ? deed.detail.useful : null,
    by: asked.by,
    reason,
    on: asOf,
    at: (await databaseNow(tx)).toISOString(),
    key: asked.request.key ?? null,
  }
  await addAct(tx, portalId, asked, deed, receipt)
  return receipt
}

/** An alert that is over can be judged, not snoozed or closed. */
export function refuseResolved({ id, state: { resolved } }: StoredAlert): void {
  if (resolved === null) return
  throw refused(
    'alert',
    id,
    `is over since ${resolved.on}: ${resolved.reason}`,
    'see `perennial alerts list --all`',
  )
}

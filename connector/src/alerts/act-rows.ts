import type { AlertReceipt } from '@perennial/shared/alert-request'
import type { AlertDeed } from '@perennial/shared/risk/alerts/alert-event'
import { sql } from 'kysely'
import { asStored, receiptUnderKey } from '../ledger/receipt-under-key.ts'
import { sortableId } from '../ledger/sortable-id.ts'
import type { Tx } from '../store/store.ts'

/** What tells one act from another. */
export interface ActAsked {
  alertId: string
  by: string
  request: { key?: string | undefined }
}

/** The receipt given under this key before; null when there is none. */
export const givenReceipt = (tx: Tx, portalId: string, asked: ActAsked): Promise<AlertReceipt | null> =>
  receiptUnderKey<AlertReceipt>(tx, portalId, 'alert_event', {
    key: asked.request.key,
    asked,
    field: 'key',
    act: 'something else',
    said: receipt => receipt,
  })

export async function addAct(
  tx: Tx,
  portalId: string,
  asked: ActAsked,
  { what, detail }: AlertDeed,
  receipt: AlertReceipt,
): Promise<void> {
  const { alert, by, reason, on, at, key } = receipt
  await sql`
    insert into alert_event (portal_id, alert_id, event_id, what, on_day, said_by, reason, detail, idempotency_key, request, receipt, at)
    values (${portalId}, ${alert}, ${sortableId(new Date(at))}, ${what}, ${on}, ${by}, ${reason}, ${JSON.stringify(detail)}, ${key},
      ${JSON.stringify(asStored(asked))}, ${JSON.stringify(receipt)}, ${at})`.execute(tx)
}

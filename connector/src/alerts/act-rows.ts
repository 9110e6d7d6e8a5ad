import { isDeepStrictEqual } from 'node:util'
import type { AlertReceipt } from '@perennial/shared/alert-request'
import type { AlertDeed } from '@perennial/shared/risk/alerts/alert-event'
import { sql } from 'kysely'
import { refused } from '../ledger/refusals.ts'
import { sortableId } from '../ledger/sortable-id.ts'
import type { Tx } from '../store/store.ts'

/** What tells one act from another. */
export interface ActAsked {
  alertId: string
  by: string
  request: { key?: string | undefined }
}

/** The receipt given under this key before; null when there is none. The same key for something else is refused. */
export async function givenReceipt(tx: Tx, portalId: string, asked: ActAsked): Promise<AlertReceipt | null> {
  const { key } = asked.request
  if (key === undefined) return null
  const { rows } = await sql<{ request: unknown; receipt: AlertReceipt }>`
    select request, receipt from alert_event where portal_id = ${portalId} and idempotency_key = ${key}`.execute(
    tx,
  )
  const [first] = rows
  if (first === undefined) return null
  if (isDeepStrictEqual(first.request, plain(asked))) return first.receipt
  const { by, at } = first.receipt
  throw refused('key', key, `was used for something else, by ${by} at ${at}`, 'use a new key')
}

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
      ${JSON.stringify(plain(asked))}, ${JSON.stringify(receipt)}, ${at})`.execute(tx)
}

/** As it comes back out of the database: without what is undefined. */
const plain = (asked: ActAsked): unknown => JSON.parse(JSON.stringify(asked))

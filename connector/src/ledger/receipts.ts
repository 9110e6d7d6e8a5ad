import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { Adjustment } from '@perennial/shared/model/adjustment'
import { sql } from 'kysely'
import { touch } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'
import type { Adjusting } from './adjusting.ts'
import { asStored, receiptUnderKey } from './receipt-under-key.ts'

/** The receipt given under this key before; null when there is none. */
export const givenReceipt = (tx: Tx, portalId: string, asked: Adjusting): Promise<AdjustReceipt | null> =>
  receiptUnderKey<AdjustReceipt>(tx, portalId, 'adjustment', {
    key: asked.key,
    asked,
    field: 'key',
    act: 'another adjustment',
    said: receipt => receipt,
  })

export interface MadeAdjustment {
  asked: Adjusting
  adjustment: Adjustment
  waitsFor: readonly string[]
  receipt: AdjustReceipt
}

export async function addAdjustment(
  tx: Tx,
  portalId: string,
  { asked, adjustment, waitsFor, receipt }: MadeAdjustment,
): Promise<void> {
  const { id, accountId, lineId, amount, effective, kind, holds, sourceAmount, reason, lossCause, note, by } =
    adjustment
  const { rows } = await sql`
    insert into adjustment (portal_id, adjustment_id, account_id, line_id, amount_minor, currency, effective, kind, holds,
      source_minor, reason, loss_cause, note, made_by, waits_for, idempotency_key, request, receipt, known_from)
    values (${portalId}, ${id}, ${accountId}, ${lineId}, ${amount.minor}, ${amount.currency}, ${effective}, ${kind}, ${holds},
      ${sourceAmount?.minor ?? null}, ${reason}, ${lossCause}, ${note}, ${by}, ${waitsFor}, ${asked.key ?? null},
      ${JSON.stringify(asStored(asked))}, ${JSON.stringify(receipt)}, ${receipt.at})
    on conflict (portal_id, idempotency_key) do nothing
    returning 1`.execute(tx)
  await touch(tx, portalId, 'company', [accountId])
  // Only another account's adjustment under the same key can have come between: this account is locked.
  if (rows.length === 0) await givenReceipt(tx, portalId, asked)
}

/** The moment by the clock all rows are stamped with. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
  return rows[0]!.now
}

import type { Call } from '@perennial/shared/forecast/call'
import { sql } from 'kysely'
import { asStored, receiptUnderKey } from '../ledger/receipt-under-key.ts'
import { touch } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'
import type { Calling, CallReceipt } from './calling.ts'

/** The receipt given under this key before; null when there is none. */
export const givenReceipt = (tx: Tx, portalId: string, asked: Calling): Promise<CallReceipt | null> =>
  receiptUnderKey<CallReceipt>(tx, portalId, 'forecast_call', {
    key: asked.key,
    asked,
    field: '--key',
    act: 'another call',
    said: receipt => receipt.call,
  })

export async function addCall(
  tx: Tx,
  portalId: string,
  asked: Calling,
  call: Call,
  receipt: CallReceipt,
): Promise<void> {
  const { id, account, due, as, category, amount, reason, by, on } = call
  const { rows } = await sql`
    insert into forecast_call (portal_id, call_id, account_id, due, said_as, category, amount_minor, currency, reason, said_by,
      on_day, idempotency_key, request, receipt, known_from)
    values (${portalId}, ${id}, ${account}, ${due}, ${as}, ${category}, ${amount?.minor ?? null}, ${amount?.currency ?? null},
      ${reason}, ${by}, ${on}, ${asked.key}, ${JSON.stringify(asStored(asked))}, ${JSON.stringify(receipt)}, ${receipt.call.at})
    on conflict (portal_id, idempotency_key) do nothing
    returning 1`.execute(tx)
  await touch(tx, portalId, 'company', [account])
  // Only another account's call under the same key can have come between: this account is locked.
  if (rows.length === 0) await givenReceipt(tx, portalId, asked)
}

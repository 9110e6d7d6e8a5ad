import { isDeepStrictEqual } from 'node:util'
import type { Call } from '@perennial/shared/forecast/call'
import { sql } from 'kysely'
import { refused } from '../ledger/refusals.ts'
import { touch } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'
import type { Calling, CallReceipt } from './calling.ts'

/** The receipt given under this key before; null when there is none. The same key for something else is refused. */
export async function givenReceipt(tx: Tx, portalId: string, asked: Calling): Promise<CallReceipt | null> {
  if (asked.key === null) return null
  const { rows } = await sql<{ request: unknown; receipt: CallReceipt }>`
    select request, receipt from forecast_call where portal_id = ${portalId} and idempotency_key = ${asked.key}`.execute(
    tx,
  )
  const [first] = rows
  if (first === undefined) return null
  if (isDeepStrictEqual(first.request, plain(asked))) return first.receipt
  const { by, at } = first.receipt.call
  throw refused('--key', asked.key, `was used for another call, by ${by} at ${at}`, 'use a new key')
}

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
      ${reason}, ${by}, ${on}, ${asked.key}, ${JSON.stringify(plain(asked))}, ${JSON.stringify(receipt)}, ${receipt.call.at})
    on conflict (portal_id, idempotency_key) do nothing
    returning 1`.execute(tx)
  await touch(tx, portalId, 'company', [account])
  // Only another account's call under the same key can have come between: this account is locked.
  if (rows.length === 0) await givenReceipt(tx, portalId, asked)
}

const plain = (asked: object): unknown => JSON.parse(JSON.stringify(asked))

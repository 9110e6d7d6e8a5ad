import { isDeepStrictEqual } from 'node:util'
import type { AdjustReceipt } from '@perennial/shared/adjust'
import type { Adjustment } from '@perennial/shared/model/adjustment'
import { sql } from 'kysely'
import { touch } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'
import type { Adjusting } from './adjusting.ts'
import { refused } from './refusals.ts'

/** The receipt given under this key before; null when there is none. The same key for something else is refused. */
export async function givenReceipt(
  tx: Tx,
  portalId: string,
  asked: Adjusting,
): Promise<AdjustReceipt | null> {
  if (asked.key === undefined) return null
  const { rows } = await sql<{ request: unknown; receipt: AdjustReceipt }>`
    select request, receipt from adjustment
    where portal_id = ${portalId} and idempotency_key = ${asked.key}`.execute(tx)
  const [first] = rows
  if (first === undefined) return null
  if (isDeepStrictEqual(first.request, plain(asked))) return first.receipt
  const { by, at } = first.receipt
  throw refused('key', asked.key, `was used for another adjustment, by ${by} at ${at}`, 'use a new key')
}

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
      ${JSON.stringify(plain(asked))}, ${JSON.stringify(receipt)}, ${receipt.at})
    on conflict (portal_id, idempotency_key) do nothing
    returning 1`.execute(tx)
  await touch(tx, portalId, 'company', [accountId])
  // Only another account's adjustment under the same key can have come between: this account is locked.
  if (rows.length === 0) await givenReceipt(tx, portalId, asked)
}

/** As it comes back out of the database: without what is undefined. */
const plain = (asked: Adjusting): unknown => JSON.parse(JSON.stringify(asked))

/** The moment by the clock all rows are stamped with. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
  return rows[0]!.now
}

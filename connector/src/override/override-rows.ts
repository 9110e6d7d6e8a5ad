import type { Override } from '@perennial/shared/model/override'
import type { OverrideReceipt } from '@perennial/shared/override-request'
import { sql } from 'kysely'
import { asStored, receiptUnderKey } from '../ledger/receipt-under-key.ts'
import { touch } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'
import type { EarlyEnd } from '../view/stored-overrides.ts'
import type { Overriding } from './terms-asked.ts'

/** The receipt given under this key before; null when there is none. */
export const givenReceipt = (tx: Tx, portalId: string, asked: Overriding): Promise<OverrideReceipt | null> =>
  receiptUnderKey<OverrideReceipt>(tx, portalId, 'override', {
    key: asked.request.key,
    asked: told(asked),
    field: 'key',
    act: 'another override',
    said: ({ override }) => override,
  })

export async function addOverride(
  tx: Tx,
  portalId: string,
  asked: Overriding,
  receipt: OverrideReceipt,
): Promise<void> {
  const { id, score, band, reason, by, from, until, decay, at } = receipt.override
  const { model, after, account, replaced, key } = receipt
  const { rows } = await sql`
    insert into override (portal_id, override_id, account_id, score, band, reason, said_by, from_day, until_day, decay, replaces,
      model_score, model_band, counted_score, counted_band, idempotency_key, request, receipt, known_from)
    values (${portalId}, ${id}, ${account.id}, ${score}, ${band}, ${reason}, ${by}, ${from}, ${until}, ${decay}, ${replaced},
      ${model.score}, ${model.band}, ${after.score}, ${after.band}, ${key}, ${JSON.stringify(asStored(told(asked)))},
      ${JSON.stringify(receipt)}, ${at})
    on conflict (portal_id, idempotency_key) do nothing
    returning 1`.execute(tx)
  await touch(tx, portalId, 'company', [account.id])
  // Only another account's override under the same key can have come between: this account is locked.
  if (rows.length === 0) await givenReceipt(tx, portalId, asked)
}

/** Notes how an override ended before its last day, and has the account scored without it. */
export async function addEnd(
  tx: Tx,
  portalId: string,
  { id, accountId }: Pick<Override, 'id' | 'accountId'>,
  { what, on, by, reason, at }: EarlyEnd,
): Promise<void> {
  await sql`
    insert into override_event (portal_id, override_id, what, on_day, said_by, reason, at)
    values (${portalId}, ${id}, ${what}, ${on}, ${by}, ${reason}, ${at})`.execute(tx)
  await touch(tx, portalId, 'company', [accountId])
}

/** What tells one request from another: not the days that follow from when it came. */
const told = ({ request, accountId, by }: Overriding): object => ({ ...request, accountId, by })

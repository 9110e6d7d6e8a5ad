import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'
import { refused } from './refusals.ts'

/** A table of acts that are done once under one key: each keeps what was asked and the receipt as it was given. */
type ActTable = 'adjustment' | 'override' | 'alert_event' | 'forecast_call' | 'role_change' | 'settings_act'

interface UnderKey<R> {
  /** Null or absent: nothing is remembered. */
  key: string | null | undefined
  /** All that tells one act from another. */
  asked: object
  /** The field that carries the key, and what an act of this kind is called. */
  field: string
  act: string
  /** Who did it and when, by its receipt. */
  said: (receipt: R) => { by: string; at: string }
}

/** The receipt given under this key before; null when there is none. The same key for something else is refused. */
export async function receiptUnderKey<R>(
  tx: Tx,
  portalId: string,
  table: ActTable,
  { key, asked, field, act, said }: UnderKey<R>,
): Promise<R | null> {
  if (key === null || key === undefined) return null
  const { rows } = await sql<{ request: unknown; receipt: R }>`
    select request, receipt from ${sql.table(table)} where portal_id = ${portalId} and idempotency_key = ${key}`.execute(
    tx,
  )
  const [first] = rows
  if (first === undefined) return null
  if (isDeepStrictEqual(first.request, asStored(asked))) return first.receipt
  const { by, at } = said(first.receipt)
  throw refused(field, key, `was used for ${act}, by ${by} at ${at}`, 'use a new key')
}

/** As it comes back out of the database: without what is undefined. */
export const asStored = (asked: object): unknown => JSON.parse(JSON.stringify(asked))

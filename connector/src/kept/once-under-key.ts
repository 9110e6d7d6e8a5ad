import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { ConfigError } from '../errors.ts'
import type { Tx } from '../store/store.ts'

/** Does an act once under its key: asked again the same answers the same receipt, and asked otherwise is refused. */
export async function onceUnderKey<R extends object>(
  tx: Tx,
  portalId: string,
  request: { key: string },
  act: () => Promise<R>,
): Promise<R> {
  const { key } = request
  await sql`select pg_advisory_xact_lock(hashtextextended(${`perennial act ${portalId} ${key}`}, 0))`.execute(
    tx,
  )
  const { rows } = await sql<{ request: object; receipt: R }>`
    select request, receipt from kept_receipt where portal_id = ${portalId} and key = ${key}`.execute(tx)
  const [done] = rows
  if (done !== undefined) {
    if (isDeepStrictEqual(done.request, JSON.parse(JSON.stringify(request)))) return done.receipt
    throw new ConfigError(`key: ${JSON.stringify(key)} was used for another request`, {
      field: 'key',
      remedy: 'send a text of your own, new for every act',
    })
  }
  const receipt = await act()
  await sql`
    insert into kept_receipt (portal_id, key, request, receipt)
    values (${portalId}, ${key}, ${JSON.stringify(request)}::jsonb, ${JSON.stringify(receipt)}::jsonb)`.execute(
    tx,
  )
  return receipt
}

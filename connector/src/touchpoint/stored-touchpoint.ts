import { isDeepStrictEqual } from 'node:util'
import type { TouchpointRequest } from '@perennial/shared/touchpoint-request'
import { sql } from 'kysely'
import { ConfigError } from '../errors.ts'
import type { Outcome } from '../record.ts'
import type { Tx } from '../store/store.ts'

/** A touchpoint a person logged, and what became of it in the CRM. */
export interface StoredTouchpoint {
  accountId: string
  request: TouchpointRequest
  by: string
  /** ISO instant. */
  at: string
  /** Null until the CRM is known to have it. */
  engagementId: string | null
  waitsBecause: string | null
  /** Whether the CRM would not have it: trying again changes nothing. */
  refused: boolean
}

/** Who logs what on which account. */
export type Logging = Pick<StoredTouchpoint, 'accountId' | 'request' | 'by'>

/** Kept before the CRM is asked; the same key asked again answers what is kept, and is refused for anything else. */
export async function keepTouchpoint(tx: Tx, portalId: string, asked: Logging): Promise<StoredTouchpoint> {
  const { accountId, request, by } = asked
  await sql`
    insert into touchpoint (portal_id, idempotency_key, account_id, request, said_by)
    values (${portalId}, ${request.key}, ${accountId}, ${JSON.stringify(request)}::jsonb, ${by})
    on conflict do nothing`.execute(tx)
  const [kept] = await touchpoints(tx, portalId, sql`idempotency_key = ${request.key}`)
  if (kept && kept.accountId === accountId && isDeepStrictEqual(kept.request, request)) return kept
  throw new ConfigError(`key ${request.key} was used for another touchpoint`, {
    field: 'key',
    remedy: 'use a new key for every touchpoint',
  })
}

/** Those the CRM is not known to have and did not refuse, the earliest first. */
export const waitingTouchpoints = (tx: Tx, portalId: string): Promise<StoredTouchpoint[]> =>
  touchpoints(tx, portalId, sql`engagement_id is null and not refused`)

/** Remembers what the CRM said. */
export async function settleTouchpoint(
  tx: Tx,
  portalId: string,
  { request: { key } }: StoredTouchpoint,
  outcome: Outcome,
): Promise<void> {
  const [id, because] = outcome.ok ? [outcome.id, null] : [null, outcome.message]
  const refused = !outcome.ok && !outcome.retry
  await sql`
    update touchpoint set engagement_id = coalesce(engagement_id, ${id}), waits_because = ${because}, refused = ${refused}
    where portal_id = ${portalId} and idempotency_key = ${key}`.execute(tx)
}

async function touchpoints(
  tx: Tx,
  portalId: string,
  which: ReturnType<typeof sql>,
): Promise<StoredTouchpoint[]> {
  const { rows } = await sql<Omit<StoredTouchpoint, 'at'> & { at: Date }>`
    select account_id as "accountId", request, said_by as by, at, engagement_id as "engagementId",
      waits_because as "waitsBecause", refused
    from touchpoint where portal_id = ${portalId} and ${which} order by at, idempotency_key`.execute(tx)
  return rows.map(row => ({ ...row, at: row.at.toISOString() }))
}

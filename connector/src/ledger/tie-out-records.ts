import type { TieOutReason, TieOutTotal } from '@perennial/shared/ledger/adjustments/tie-out'
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

export interface GivenReason {
  reason: TieOutReason
  note: string | null
  by: string
}

/** By account, the reason given last. */
export async function reasonsGiven(
  tx: Tx,
  portalId: string,
  month: string,
): Promise<Map<string, GivenReason>> {
  const { rows } = await sql<GivenReason & { accountId: string }>`
    select distinct on (account_id) account_id as "accountId", reason, note, said_by as by from tie_out
    where portal_id = ${portalId} and month = ${month} order by account_id, at desc`.execute(tx)
  return new Map(rows.map(({ accountId, ...given }) => [accountId, given]))
}

export async function addReason(
  tx: Tx,
  portalId: string,
  month: string,
  { accountId, reason, note, by }: GivenReason & { accountId: string },
): Promise<void> {
  await sql`
    insert into tie_out (portal_id, month, account_id, reason, note, said_by)
    values (${portalId}, ${month}, ${accountId}, ${reason}, ${note}, ${by})`.execute(tx)
}

/** Who signed a month off, and what its totals were then. */
export interface Signed {
  by: string
  /** ISO instant. */
  at: string
  totals: TieOutTotal[]
}

export async function signedLast(tx: Tx, portalId: string, month: string): Promise<Signed | null> {
  const { rows } = await sql<{ by: string; at: Date; totals: string }>`
    select signed_by as by, at, totals::text as totals from tie_out_sign
    where portal_id = ${portalId} and month = ${month} order by at desc limit 1`.execute(tx)
  const [last] = rows
  return last ? { by: last.by, at: last.at.toISOString(), totals: JSON.parse(last.totals) } : null
}

export async function addSign(
  tx: Tx,
  portalId: string,
  month: string,
  { totals, by }: Pick<Signed, 'totals' | 'by'>,
): Promise<void> {
  await sql`
    insert into tie_out_sign (portal_id, month, totals, signed_by)
    values (${portalId}, ${month}, ${JSON.stringify(totals)}, ${by})`.execute(tx)
}

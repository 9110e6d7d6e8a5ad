import type { Day } from '@perennial/shared/day'
import { sql } from 'kysely'
import type { Outcome } from '../record.ts'
import type { Tx } from '../store/store.ts'
import type { MissingDeal } from './missing-deal.ts'

/** By account: the renewal dates a deal was opened for. */
export async function openedDates(tx: Tx, portalId: string): Promise<Map<string, Set<Day>>> {
  const { rows } = await sql<{ account: string; dates: Day[] }>`
    select account_id as account, array_agg(renewal_date::text) as dates from keeper_deal
    where portal_id = ${portalId} and status = 'opened' group by 1`.execute(tx)
  return new Map(rows.map(({ account, dates }) => [account, new Set(dates)]))
}

/** The accounts for which a run before has sent something and cannot say what came of it. */
export async function accountsIntended(tx: Tx, portalId: string): Promise<Set<string>> {
  const { rows } = await sql<{ account: string }>`
    select account_id as account from keeper_deal where portal_id = ${portalId} and status = 'intended'`.execute(
    tx,
  )
  return new Set(rows.map(({ account }) => account))
}

/** Notes what is about to be sent. A row that a run before has left is taken up again. */
export async function intend(tx: Tx, portalId: string, deals: readonly MissingDeal[]): Promise<void> {
  const rows = deals.map(({ account: a, renewalDate: d, deal: { key: k } }) => ({ a, d, k }))
  await sql`
    insert into keeper_deal as old (portal_id, account_id, renewal_date, key, status)
    select ${portalId}, a, d, k, 'intended' from json_to_recordset(${JSON.stringify(rows)}::json) as r(a text, d date, k text)
    on conflict (portal_id, account_id, renewal_date) do update
      set status = 'intended', message = null, at = clock_timestamp()
      where old.status <> 'opened'`.execute(tx)
}

/** Notes what became of it. What may yet have been made stays intended: the next run looks under its key. */
export async function settle(
  tx: Tx,
  portalId: string,
  deals: readonly MissingDeal[],
  outcomes: readonly Outcome[],
): Promise<void> {
  const rows = deals.map(({ account: a, renewalDate: d }, index) => {
    const outcome = outcomes[index]!
    return outcome.ok
      ? { a, d, s: 'opened', i: outcome.id, m: null }
      : { a, d, s: outcome.retry ? 'intended' : 'refused', i: null, m: outcome.message }
  })
  await sql`
    update keeper_deal k set status = r.s, deal_id = r.i, message = r.m, at = clock_timestamp()
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(a text, d date, s text, i text, m text)
    where (k.portal_id, k.account_id, k.renewal_date) = (${portalId}, r.a, r.d)`.execute(tx)
}

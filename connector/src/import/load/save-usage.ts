import type pg from 'pg'
import type { Verdict, VerdictCount, Version } from './save-facts.ts'

/** Stores the usage in `used`. A row for the same account, day, metric and id replaces the earlier one. */
export async function saveUsage(
  client: pg.PoolClient,
  { portalId, source }: Version,
): Promise<VerdictCount[]> {
  await followMatches(client, portalId)
  await client.query(
    `create temp table usage_verdict on commit drop as
       with incoming as materialized (
         select u.file_no, u.account_id, u.day, u.metric, u.quantity, u.id || '#' ||
           row_number() over (partition by u.account_id, u.day, u.metric, u.id order by u.n) as row_key
         from used u where u.account_id is not null
       ), put as (
         insert into usage as old (portal_id, account_id, day, metric, row_key, quantity, source)
         select $1, account_id, day, metric, row_key, quantity, $2 from incoming
         on conflict (portal_id, account_id, day, metric, row_key) do update
           set quantity = excluded.quantity, source = excluded.source where old.quantity <> excluded.quantity
         returning account_id, day, metric, row_key, case when xmax = 0 then 'added' else 'changed' end as verdict
       )
       select i.file_no, i.account_id, coalesce(p.verdict, 'unchanged') as verdict
         from incoming i left join put p using (account_id, day, metric, row_key)`,
    [portalId, source],
  )
  await touch(client, portalId)
  const { rows } = await client.query<{ fileNo: number; verdict: Verdict; n: number }>(
    'select file_no as "fileNo", verdict, count(*)::int as n from usage_verdict group by 1, 2',
  )
  return rows
}

/** Usage that lies under an imported account goes to the company which that account turned out to be. */
async function followMatches(client: pg.PoolClient, portalId: string): Promise<void> {
  await client.query(
    `with moved as (
       delete from usage u using owner o
       where u.portal_id = $1 and u.account_id = o.account_key and o.id <> o.account_key returning o.id, u.*
     )
     insert into usage (portal_id, account_id, day, metric, row_key, quantity, source)
     select portal_id, moved.id, day, metric, row_key, quantity, source from moved on conflict do nothing`,
    [portalId],
  )
}

/** Companies whose usage changed are scored anew. */
async function touch(client: pg.PoolClient, portalId: string): Promise<void> {
  await client.query(
    `insert into touched (portal_id, account_id)
       select distinct $1::text, v.account_id from usage_verdict v
         join record r on r.portal_id = $1 and r.kind = 'company' and r.id = v.account_id
       where v.verdict <> 'unchanged' order by 2
     on conflict do nothing`,
    [portalId],
  )
}

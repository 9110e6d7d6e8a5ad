import type pg from 'pg'
import type { Mapping } from '../../config/mapping.ts'
import type { Version } from './save-facts.ts'

/**
 * Whose usage each row is: temporary table `used`. A contract is an imported one of the source or a deal of the CRM; an
 * account that nobody knows is one by itself.
 */
export async function findUsageOwners(
  client: pg.PoolClient,
  version: Version,
  mapping: Pick<Mapping, 'company' | 'deal'>,
): Promise<void> {
  await contractsNamed(client, version, mapping)
  await accountsNamed(client, version.portalId, mapping)
  await client.query(`
    create temp table used on commit drop as
      select s.n, s.file_no, s.line, s.content->>'contract' as contract, s.account_key,
        (s.content->>'day')::date as day, s.content->>'metric' as metric,
        (s.content->>'quantity')::numeric as quantity, case when s.named then s.key else '' end as id,
        coalesce(a.id, c.account_id) as account_id, c.starts, c.ends
      from staged s
        left join account_named a on a.ref = s.account_key
        left join contract_named c on c.ref = s.content->>'contract'
      where s.kind = 'usage' and s.key is not null`)
}

async function contractsNamed(
  client: pg.PoolClient,
  { portalId, source }: Version,
  { deal }: Pick<Mapping, 'deal'>,
): Promise<void> {
  await client.query(
    `create temp table contract_named on commit drop as
       with named as materialized (
         select distinct content->>'contract' as ref from staged where kind = 'usage' and content ? 'contract'
       )
       select distinct on (ref) ref, account_id, starts, ends from (
         select n.ref, o.id as account_id, i.content->>'start' as starts, i.content->>'end' as ends, 1 as rank
           from named n, lateral (
             select account_key, content from imported v
             where v.portal_id = $1 and v.source = $2 and v.kind = 'contract' and v.key = n.ref
             order by known_from desc, recorded_at desc limit 1) i
           join owner o on o.account_key = i.account_key
         union all
         select n.ref, l.to_id, left(r.properties->>$4, 10), left(r.properties->>$5, 10), 2
           from record r
           join named n on lower(n.ref) in (r.id, lower(r.properties->>$3))
           join link l on l.portal_id = r.portal_id and l.from_kind = 'deal' and l.from_id = r.id and l.to_kind = 'company'
           where r.portal_id = $1 and r.kind = 'deal' and r.archived_at is null
       ) found order by ref, rank, account_id`,
    [portalId, source, deal.externalId, deal.start, deal.end],
  )
}

async function accountsNamed(
  client: pg.PoolClient,
  portalId: string,
  { company }: Pick<Mapping, 'company'>,
): Promise<void> {
  await client.query(
    `create temp table account_named on commit drop as
       select named.ref, coalesce(o.id, c.company_id, named.ref) as id,
         o.account_key is not null or c.company_id is not null as known
       from (select distinct account_key as ref from staged where kind = 'usage' and account_key <> '') named
         left join owner o on o.account_key = named.ref and (o.described or o.matched)
         left join company_names($1, $2, $3) c on c.name = lower(named.ref)`,
    [portalId, company.domain, company.externalId],
  )
}

import type pg from 'pg'
import type { Mapping } from '../../config/mapping.ts'

/** Whose facts lie under each account key now: temporary table `owner`. */
export async function findOwners(
  client: pg.PoolClient,
  portalId: string,
  { company }: Pick<Mapping, 'company'>,
): Promise<void> {
  await client.query(
    `create temp table owner on commit drop as
       select account_key, id, matched, content is not null as described, content->>'name' as name,
         content->>'parent' as parent, content->>'customerSince' as customer_since
       from imported_owners($1, null, $2, $3)`,
    [portalId, company.domain, company.externalId],
  )
  await client.query('create index on owner (account_key)')
  await client.query('create index on owner (name)')
  await client.query('analyze owner')
}

import pg from 'pg'
import { healthAsOf, withHealthPortal } from './health-portal.ts'
import { portalId } from './processes/job.ts'

/**
 * Fills a new database with a portal of customers about whom everything is concluded already: a third at risk, renewals due on
 * any day of the coming year, a hundred customers an owner.
 */
export async function withAlertPortal(databaseUrl: string, customers: number): Promise<void> {
  await withHealthPortal(databaseUrl, customers)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const fill of fills) await client.query(fill, [portalId, customers])
    await client.query('truncate touched; analyze account_score; analyze projection')
  } finally {
    await client.end()
  }
}

const fills: readonly string[] = [
  `insert into account_score (portal_id, account_id, as_of, sequence, version, score, band, coverage, detail)
   select $1, 'c' || a, '${healthAsOf}', 1, 1, 100 - risk, case when risk > 33 then 'at_risk' else 'healthy' end, 1,
     jsonb_build_object(
       'arr', jsonb_build_object('totals', jsonb_build_array(jsonb_build_object('minor', 100000 + a * 7919 % 9000000, 'currency', 'USD'))),
       'renewal', jsonb_build_object('date', date '${healthAsOf}' + a % 365, 'noticeDate', null, 'autoRenews', a % 3 = 0),
       'probability', jsonb_build_object('renews', 1 - risk / 100.0, 'low', 0.9 - 0.9 * risk / 100, 'high', 1, 'because', 'as told'))
   from generate_series(1, $2::int) a, lateral (select case a % 3 when 0 then 20 + a % 60 else a % 20 end as risk) risks`,
  `insert into projection (portal_id, kind, id, account_id, properties)
   select $1, 'company', 'c' || a, 'c' || a,
     jsonb_build_object('perennial_expansion_flag', 'false', 'perennial_last_touch', date '${healthAsOf}' - a % 150)
   from generate_series(1, $2::int) a`,
]

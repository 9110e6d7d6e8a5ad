import pg from 'pg'
import { openStore } from '../../connector/src/store/open.ts'
import { portalId } from './processes/job.ts'

export const linesAnAccount = 10

/**
 * Fills a new database with imported contract lines: ten an account over three years, two thirds with an end, every
 * third in the place of the one before. The same every time.
 */
export async function withContractLines(databaseUrl: string, accounts: number): Promise<void> {
  await (await openStore({ home: '', databaseUrl })).close()
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `insert into portal (portal_id, crm, time_zone, currency, web_host) values ($1, 'none', 'UTC', 'USD', '')`,
      [portalId],
    )
    await client.query(lines, [portalId, accounts, linesAnAccount])
    await client.query('analyze imported')
  } finally {
    await client.end()
  }
}

const lines = `
  insert into imported (portal_id, source, kind, key, known_from, recorded_at, account_key, content, file, line)
  select $1, 'bench', 'contract', 'L' || account || '-' || n, '2023-01-01', '2023-01-01', 'A' || account,
    jsonb_strip_nulls(jsonb_build_object(
      'start', start,
      'end', case when n % 3 > 0 then start + 365 end,
      'price', jsonb_build_object('minor', 10000 + (account * 7919 + n * 104729) % 500000, 'currency', 'USD'),
      'everyMonths', case when n % 2 = 0 then 1 else 12 end,
      'seats', 1 + (account + n) % 50,
      'replaces', case when n % 3 = 2 then jsonb_build_array('L' || account || '-' || n - 1) end)),
    'lines.csv', n
  from generate_series(1, $2::int) account, generate_series(1, $3::int) n,
    lateral (select date '2023-01-01' + (account * 31 + n * 97) % 1000 as start) starts`

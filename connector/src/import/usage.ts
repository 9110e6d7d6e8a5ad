import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Mapping } from '../config/mapping.ts'
import type { Store } from '../store/store.ts'
import { type OddRow, oddRows } from './odd-rows.ts'
import { type UsageRow, usageRows } from './usage-rows.ts'

export interface UsageImport {
  rows: number
  /** Rows that differ from what was stored. */
  stored: number
  accounts: number
  odd: OddRow[]
}

/**
 * Imports a file of product usage in one transaction: all of it or nothing. The same file again
 * changes nothing; a row for the same account, day, metric and id replaces the earlier one.
 */
export async function importUsage(
  store: Store,
  portalId: string,
  mapping: Mapping,
  file: string,
  columns: string | undefined,
): Promise<UsageImport> {
  const client = await store.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.portal', $1, true), set_config('work_mem', '64MB', true)`, [
      portalId,
    ])
    const rows = await load(client, file, columns)
    await resolve(client, portalId, mapping)
    const odd = await oddRows(client, portalId, mapping)
    const stored = await save(client, portalId, file)
    const accounts = await touchAccounts(client, portalId)
    await client.query('commit')
    return { rows, stored, accounts, odd }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function load(client: pg.PoolClient, file: string, columns: string | undefined): Promise<number> {
  await client.query(`
    create temp table incoming (row int, ref text, by_contract boolean, day date, metric text, quantity numeric, id text)
    on commit drop`)
  let rows = 0
  const chunks = async function* () {
    let chunk: string[] = []
    for await (const row of usageRows(file, columns)) {
      rows += 1
      if (chunk.push(line(row)) < linesAtOnce) continue
      yield chunk.join('')
      chunk = []
    }
    yield chunk.join('')
  }
  await pipeline(Readable.from(chunks()), client.query(copyFrom('copy incoming from stdin')))
  return rows
}

/** A line by itself would be a message by itself, to the stream and to the server. */
const linesAtOnce = 1000

const line = ({ row, ref, byContract, day, metric, quantity, id }: UsageRow): string =>
  `${[row, text(ref), byContract, day, text(metric), quantity, text(id)].join('\t')}\n`

/** COPY's text format: backslash, tab and line ends are escaped. */
const text = (value: string): string =>
  value.replace(/[\\\t\n\r]/g, one => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[one]!)

/**
 * An account is named by its id, its domain, its external id or an id it had before a merge; a contract
 * by its id or external id.
 */
async function resolve(client: pg.PoolClient, portalId: string, mapping: Mapping): Promise<void> {
  const { company, deal } = mapping
  await client.query(
    `create temp table owner on commit drop as
     select distinct on (ref, by_contract) ref, by_contract, account_id, contract_id from (
       select lower(ref) as ref, false as by_contract, r.id as account_id, null as contract_id, rank
         from record r, lateral (values (r.id, 1), (r.properties->>$2, 2), (r.properties->>$3, 3)) as names(ref, rank)
         where r.portal_id = $1 and r.kind = 'company' and r.archived_at is null and ref is not null
       union all
       select old_id, false, id, null, 4 from alias where portal_id = $1 and kind = 'company'
       union all
       select lower(ref), true, l.to_id, r.id, rank
         from record r
         join link l on l.portal_id = r.portal_id and l.from_kind = 'deal' and l.from_id = r.id and l.to_kind = 'company',
         lateral (values (r.id, 1), (r.properties->>$4, 2)) as names(ref, rank)
         where r.portal_id = $1 and r.kind = 'deal' and r.archived_at is null and ref is not null
     ) names order by ref, by_contract, rank, account_id`,
    [portalId, company.domain, company.externalId, deal.externalId],
  )
  await client.query(`create index on owner (ref, by_contract)`)
  await client.query(`analyze owner`)
  await client.query(`analyze incoming`)
}

async function save(client: pg.PoolClient, portalId: string, file: string): Promise<number> {
  const { rowCount } = await client.query(
    `insert into usage as old (portal_id, account_id, day, metric, row_key, quantity, source)
     select $1, o.account_id, i.day, i.metric,
       i.id || '#' || row_number() over (partition by o.account_id, i.day, i.metric, i.id order by i.row), i.quantity, $2
     from incoming i join owner o on o.ref = lower(i.ref) and o.by_contract = i.by_contract
     on conflict (portal_id, account_id, day, metric, row_key) do update
       set quantity = excluded.quantity, source = excluded.source where old.quantity <> excluded.quantity`,
    [portalId, file.split('/').at(-1)],
  )
  return rowCount ?? 0
}

async function touchAccounts(client: pg.PoolClient, portalId: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `with named as (
       select distinct o.account_id from incoming i join owner o on o.ref = lower(i.ref) and o.by_contract = i.by_contract
     ), noted as (
       insert into touched (portal_id, account_id) select $1, account_id from named order by account_id
       on conflict (portal_id, account_id) do update set account_id = excluded.account_id
     ) select count(*)::int as n from named`,
    [portalId],
  )
  return rows[0]!.n
}

import { sql } from 'kysely'
import type { QueryResult } from 'pg'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'

interface Column {
  name: string
  type: string
  array: boolean
}

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

describe('the tenant wall', () => {
  it('stands around every table, so that a portal cannot read, add, change or remove rows of another', async () => {
    const tables = await ownTables()
    expect(tables.length).toBeGreaterThan(10)
    for (const table of tables) {
      // a row of usage brings a row of the days with usage along
      await database.owner.query(
        `insert into "${table}" ${await sampleRow(table, 'b')} on conflict do nothing`,
      )
      const cannot = async (statement: string) =>
        expect({ table, statement, rows: await asPortal('a', statement) }).toEqual({
          table,
          statement,
          rows: 0,
        })
      await cannot(`select 1 from "${table}"`)
      for (const forbidden of [
        `update "${table}" set portal_id = 'a' returning 1`,
        `delete from "${table}" returning 1`,
      ])
        if (await mayRun(table, forbidden)) await cannot(forbidden)
      await expect(
        asPortal('a', `insert into "${table}" ${await sampleRow(table, 'b', '2')}`),
      ).rejects.toThrow(/row-level security/)
      expect(await asPortal('b', `select 1 from "${table}"`)).toBe(1)
    }
  })

  it('hides everything from a session that names no portal', async () => {
    const client = await database.store.pool.connect()
    const { rows } = await client.query('select 1 from record')
    client.release()
    expect(rows).toEqual([])
  })

  it('is kept by a role that owns nothing and cannot go around it', async () => {
    const { rows } = await database.owner.query(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
         (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = 'perennial_app'`,
    )
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 },
    ])
    const client = await database.store.pool.connect()
    const { rows: who } = await client.query('select current_user as name')
    await expect(client.query('drop table record')).rejects.toThrow(/must be owner/)
    client.release()
    expect(who).toEqual([{ name: 'perennial_app' }])
  })

  it.each(['account_score', 'configuration'])('lets nobody rewrite the past in %s', async table => {
    await expect(asPortal('b', `update ${table} set version = 7`)).rejects.toThrow(/permission denied/)
    await expect(asPortal('b', `delete from ${table}`)).rejects.toThrow(/permission denied/)
  })

  it('tells which portals there are, and nothing else about them', async () => {
    await database.owner.query(`insert into portal ${await sampleRow('portal', 'c')}`)
    expect(await database.store.portals()).toEqual(['b', 'c'])
  })
})

async function asPortal(portalId: string, statement: string): Promise<number> {
  return database.store.portal(portalId, async tx => {
    const { rows } = await sql.raw(statement).execute(tx)
    return rows.length
  })
}

const mayRun = async (table: string, statement: string): Promise<boolean> => {
  const verb = statement.split(' ')[0]!
  const { rows } = await database.owner.query<{ may: boolean }>(
    `select has_table_privilege('perennial_app', $1, $2) as may`,
    [table, verb],
  )
  return rows[0]!.may
}

/** Every table there is, but for the migrator's own notes. */
async function ownTables(): Promise<string[]> {
  const { rows }: QueryResult<{ name: string }> = await database.owner.query(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely_%' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Column list and values of a row of any table: every column that must be given, with something in it. */
async function sampleRow(table: string, portalId: string, value = '1'): Promise<string> {
  const { rows }: QueryResult<Column> = await database.owner.query(
    `select column_name as name, udt_name as type, data_type = 'ARRAY' as array from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null
     order by ordinal_position`,
    [table],
  )
  const values = rows.map(({ name, type, array }) =>
    name === 'portal_id' ? `'${portalId}'` : array ? `'{}'` : (samples[type] ?? `'${value}'`),
  )
  return `(${rows.map(({ name }) => `"${name}"`).join(', ')}) values (${values.join(', ')})`
}

const samples: Record<string, string> = {
  jsonb: `'{}'`,
  date: `'2026-06-30'`,
  timestamptz: `'2026-06-30T00:00:00Z'`,
}

import { sql } from 'kysely'
import pg from 'pg'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import type { ConfigError } from '../errors.ts'
import { openStore } from './open.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const open = (databaseUrl: string) => openStore({ home: '/nowhere', databaseUrl })
const failure = (databaseUrl: string): Promise<ConfigError> =>
  open(databaseUrl).then(
    () => {
      throw new Error('it opened')
    },
    error => error,
  )

describe('opening the store', () => {
  it('migrates a database that has nothing in it, and finds nothing to do the next time', async () => {
    await database.owner.query('create database bare_of_tables')
    const url = database.url.replace(/t_\w+\?/, 'bare_of_tables?')
    try {
      await (await open(url)).close()
      const store = await open(url)
      expect(await store.portals()).toEqual([])
      await store.close()
    } finally {
      await database.owner.query('drop database bare_of_tables with (force)')
    }
  })

  it('can be done by several at once', async () => {
    await database.owner.query('create database opened_by_three')
    const url = database.url.replace(/t_\w+\?/, 'opened_by_three?')
    try {
      const stores = await Promise.all([open(url), open(url), open(url)])
      for (const store of stores) expect(await store.portals()).toEqual([])
      for (const store of stores) await store.close()
    } finally {
      await database.owner.query('drop database opened_by_three with (force)')
    }
  })

  it('keeps what was there', async () => {
    const store = await open(database.url)
    await store.portal('p', tx => sql`insert into touched values ('p', '1')`.execute(tx))
    await store.close()
    const again = await open(database.url)
    const { rows } = await again.portal('p', tx => sql`select account_id from touched`.execute(tx))
    await again.close()
    expect(rows).toEqual([{ account_id: '1' }])
  })

  it('reads days as days and big counts as numbers', async () => {
    const { rows } = await database.store.portal('p', tx =>
      sql`select date '2026-03-29' as day, count(*) as n from portal`.execute(tx),
    )
    expect(rows).toEqual([{ day: '2026-03-29', n: 0 }])
  })

  it('says which setting is wrong when the server cannot be reached', async () => {
    const error = await failure('postgresql://someone@127.0.0.1:1/nothing')
    expect(error).toMatchObject({ kind: 'config', field: 'DATABASE_URL' })
    expect(error.message).toContain('ECONNREFUSED')
    expect(error.remedy).toContain('unset DATABASE_URL')
  })

  it.each([
    'postgresql://perennial:s3cr3t@127.0.0.1:1/nothing',
    'postgresql://perennial:s3cr3t@127.0.0.1:port/nothing',
  ])('never shows the password of %s', async url => {
    const error = await failure(url)
    expect(error).toMatchObject({ kind: 'config', field: 'DATABASE_URL' })
    expect(`${error.message} ${error.remedy}`).not.toContain('s3cr3t')
  })

  it('refuses a server that is too old', async () => {
    await database.owner.query('create database of_long_ago')
    const url = database.url.replace(/t_\w+\?/, 'of_long_ago?')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(
      `create function public.current_setting(text) returns text language sql as $$ select '140011' $$`,
    )
    await client.query('alter database of_long_ago set search_path = public, pg_catalog')
    await client.end()
    const error = await failure(url)
    await database.owner.query('drop database of_long_ago with (force)')
    expect(error).toMatchObject({
      kind: 'config',
      field: 'DATABASE_URL',
      message: 'PostgreSQL 14 is too old',
    })
    expect(error.remedy).toContain('15')
  })

  it('leaves a transaction that fails without a trace', async () => {
    const store = database.store
    const broken = store.portal('q', async tx => {
      await sql`insert into touched values ('q', '1')`.execute(tx)
      throw new Error('killed')
    })
    await expect(broken).rejects.toThrow('killed')
    const { rows } = await store.portal('q', tx => sql`select 1 from touched`.execute(tx))
    expect(rows).toEqual([])
  })
})

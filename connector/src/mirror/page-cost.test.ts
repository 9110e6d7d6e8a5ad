import { sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { portalId, record } from '../../../test/small-portal.ts'
import type { Tx } from '../store/store.ts'
import { differing, upsertPage } from './pages.ts'

const mirrored = 4_000
const page = Array.from({ length: 50 }, (_, index) => record('company', String(index), { name: 'Renamed' }))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.owner.query('alter table record set (autovacuum_enabled = false)')
  const all = Array.from({ length: mirrored }, (_, index) =>
    record('company', String(index), { name: 'Ada' }),
  )
  for (let at = 0; at < mirrored; at += 500)
    await database.store.portal(portalId, tx => upsertPage(tx, portalId, 'company', all.slice(at, at + 500)))
})
afterAll(() => database.drop())

/** Rows of the mirror that the work read, by the server's own count. */
const rowsReadBy = (work: (tx: Tx) => Promise<unknown>): Promise<number> =>
  database.store.portal(portalId, async tx => {
    const before = await rowsRead(tx)
    await work(tx)
    return (await rowsRead(tx)) - before
  })

async function rowsRead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as n
    from pg_stat_xact_user_tables where relname = 'record'`.execute(tx)
  return rows[0]!.n
}

describe('a page in a mirror that has outgrown its statistics', () => {
  it('is told apart by reading its own records only', async () => {
    expect(await rowsReadBy(tx => differing(tx, portalId, 'company', page, ['name']))).toBe(page.length)
  })

  it('is written by reading its own records only', async () => {
    expect(await rowsReadBy(tx => upsertPage(tx, portalId, 'company', page))).toBeLessThan(5 * page.length)
  })
})

import { sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { openStore } from './open.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const addPortal = (id: string) => (tx: Parameters<Parameters<typeof database.store.portal>[1]>[0]) =>
  sql`insert into portal (portal_id, crm, time_zone, currency, web_host) values (${id}, 'hubspot', 'UTC', 'USD', 'x')`.execute(
    tx,
  )

describe('the store', () => {
  it('keeps nothing of work without a trace, and gives its answer', async () => {
    const answer = await database.store.withoutTrace('7', async tx => {
      await addPortal('7')(tx)
      return 'seen'
    })
    expect(answer).toBe('seen')
    expect(await database.store.portals()).toEqual([])
  })

  it('passes on the failure of work without a trace', async () => {
    await expect(
      database.store.withoutTrace('7', () => Promise.reject(new Error('no such account'))),
    ).rejects.toThrow('no such account')
  })

  it('lets one process at a time work on a portal, and others on other portals', async () => {
    const other = await openStore({ home: '', databaseUrl: database.url })
    const order: string[] = []
    const begun = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const first = database.store.alone('1', async () => {
      begun.resolve()
      await mayEnd.promise
      order.push('first ends')
    })
    await begun.promise
    const second = other.alone('1', async () => order.push('second'))
    await other.alone('2', async () => order.push('another portal'))
    mayEnd.resolve()
    await Promise.all([first, second])
    expect(order).toEqual(['another portal', 'first ends', 'second'])
    await other.close()
  })

  it('frees a portal when work on it failed', async () => {
    await expect(database.store.alone('1', () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    )
    expect(await database.store.alone('1', async () => 'free')).toBe('free')
  })
})

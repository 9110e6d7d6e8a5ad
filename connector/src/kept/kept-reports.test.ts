import { sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { knowPortal, portalId } from '../../../test/small-portal.ts'
import type { Store } from '../store/store.ts'
import { keptAccounts } from './kept-accounts.ts'
import { type KeptReports, keptReports } from './kept-reports.ts'

let database: FreshDatabase
let ask: KeptReports
const failures: unknown[] = []

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  ask = keptReports(database.store, { error: (found: unknown) => failures.push(found) })
})
afterAll(() => database.drop())

const question = (name: string, workOut: () => Promise<unknown>) => ({
  portalId,
  name,
  asOf: '2026-06-30',
  workOut: async () => ({ content: await workOut() }),
})

it('works one question out once, however many ask', async () => {
  let times = 0
  const counted = question('once', async () => ++times)
  const answers = await Promise.all([ask(counted), ask(counted), ask(counted)])
  expect(answers.map(answer => answer?.content)).toEqual([1, 1, 1])
  expect((await ask(counted))?.content).toBe(1)
})

it('works it out once for who had looked before it was there, and had not yet an answer from the database', async () => {
  const { store } = database
  const held = Promise.withResolvers<void>()
  let looked = 0
  const slow: Pick<Store, 'portal' | 'withoutTrace'> = {
    withoutTrace: (id, work) => store.withoutTrace(id, work),
    portal: async (id, work) => {
      const turn = ++looked
      const found = await store.portal(id, work)
      if (turn === 2) await held.promise
      return found
    },
  }
  let times = 0
  const counted = question('raced', async () => ++times)
  const askSlowly = keptReports(slow as Store, { error: (found: unknown) => failures.push(found) })
  const answers = [askSlowly(counted), askSlowly(counted)]
  await answers[0]
  held.resolve()
  expect((await Promise.all(answers)).map(answer => answer?.content)).toEqual([1, 1])
})

it('lets nobody wait for long: null until there is an answer', async () => {
  const work = Promise.withResolvers<string>()
  const slow = question('slow', () => work.promise)
  expect(await ask(slow)).toBeNull()
  work.resolve('done')
  expect(await ask(slow)).toMatchObject({ content: 'done', behind: false })
})

it('gives the answer before, as such, while newer facts are looked at', async () => {
  await ask(question('again', async () => 'old'))
  await database.owner.query('update portal set synced_at = now() where portal_id = $1', [portalId])
  const work = Promise.withResolvers<string>()
  const slow = question('again', () => work.promise)
  expect(await ask(slow)).toMatchObject({ content: 'old', behind: true })
  work.resolve('new')
  expect(await ask(slow)).toMatchObject({ content: 'new', behind: false })
})

it('tells who asks, and the log, of a report that failed', async () => {
  const failing = question('failing', async () => Promise.reject(new Error('broken')))
  await expect(ask(failing)).rejects.toThrow('broken')
  expect(failures).toMatchObject([{ question: 'failing' }])
})

it('keeps what an answer was drawn from, until it is drawn anew or nobody asked for it in a week', async () => {
  const at = (id: string, ownerId: string | null) => ({ id, ownerId, detail: { says: `at ${id}` } })
  const workOut = (accounts: ReturnType<typeof at>[]) => ({
    ...{ portalId, name: 'in depth', asOf: '2026-06-30' },
    workOut: async () => ({ content: accounts.length, accounts }),
  })
  const kept = (owners: string[] | null, where = sql`true`) =>
    database.store.portal(portalId, tx => keptAccounts(tx, portalId, 'in depth', { owners, where }))
  await ask(workOut([at('1', '7'), at('2', '8'), at('3', null)]))
  expect(await kept(null)).toHaveLength(3)
  expect(await kept(['7'])).toEqual([at('1', '7')])
  expect(await kept(null, sql`k.account_id > '2'`)).toEqual([at('3', null)])
  await database.owner.query('update portal set synced_at = now() where portal_id = $1', [portalId])
  expect((await ask(workOut([at('4', '7')])))?.content).toBe(1)
  expect(await kept(null)).toEqual([at('4', '7')])

  const aWeekAgo = `update kept_report set worked_out_at = now() - interval '8 days' where question = 'in depth'`
  await database.owner.query(aWeekAgo)
  await ask(question('another', async () => 'makes room'))
  expect(await kept(null)).toEqual([])
})

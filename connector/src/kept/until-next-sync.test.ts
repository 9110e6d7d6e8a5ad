import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { knowPortal, portalId } from '../../../test/small-portal.ts'
import { untilNextSync } from './until-next-sync.ts'

let database: FreshDatabase
let times = 0

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
})
beforeEach(() => {
  times = 0
})
afterAll(() => database.drop())

const ask = (question: string, answer: () => Promise<number> = async () => ++times) =>
  database.store.portal(portalId, tx => untilNextSync(tx, portalId, question, answer))

it('asks once, however many want to know at the same time and after', async () => {
  expect(await Promise.all([ask('once'), ask('once')])).toEqual([1, 1])
  expect(await ask('once')).toBe(1)
})

it('asks again after the next sync', async () => {
  expect(await ask('synced')).toBe(1)
  await database.owner.query('update portal set synced_at = now() where portal_id = $1', [portalId])
  expect(await ask('synced')).toBe(2)
})

it('remembers no failure', async () => {
  await expect(ask('failing', async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await ask('failing')).toBe(1)
})

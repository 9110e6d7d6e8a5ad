import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { knowPortal, portalId } from '../../../test/small-portal.ts'
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
  workOut,
})

it('works one question out once, however many ask', async () => {
  let times = 0
  const counted = question('once', async () => ++times)
  const answers = await Promise.all([ask(counted), ask(counted), ask(counted)])
  expect(answers.map(answer => answer?.content)).toEqual([1, 1, 1])
  expect((await ask(counted))?.content).toBe(1)
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

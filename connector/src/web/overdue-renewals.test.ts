import { CompanyCard } from '@perennial/shared/card'
import express from 'express'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  config,
  instant,
  knowPortal,
  link,
  mirrored,
  portalId,
  record,
  wonDeal,
} from '../../../test/small-portal.ts'
import { companyCardEndpoint } from './card-endpoint.ts'
import { type Listening, listen } from './server.ts'

const today = '2026-06-30'

let database: FreshDatabase
let server: Listening

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, [company('1'), company('2'), ...deals], links)
  const app = express()
  app.use((_request, response, next) => {
    response.locals.identity = { portalId, userId: '1', userEmail: null }
    next()
  })
  const source = {
    store: database.store,
    config,
    clock: { now: () => new Date(instant(today)) },
    recordUrl: () => () => '',
  }
  app.get('/v1/cards/company/:id', companyCardEndpoint(source))
  server = await listen(app, 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const company = (id: string) => record('company', id, { name: `Company ${id}`, lifecyclestage: 'customer' })
const deals = [
  wonDeal('10', '300.00', '2025-06-01', '2026-06-01'),
  wonDeal('11', '1200.00', '2026-02-01', '2027-02-01'),
  wonDeal('20', '500.00', '2025-06-01', '2026-06-01'),
]
const links = [link('deal:10', 'company:1'), link('deal:11', 'company:1'), link('deal:20', 'company:2')]

const cardOf = async (id: string): Promise<CompanyCard> =>
  CompanyCard.parse(await (await fetch(`${server.url}/v1/cards/company/${id}`)).json())

it('tells of a term that ended undecided beside the one the card is about', async () => {
  const { renewal, overdueRenewals } = await cardOf('1')
  expect(renewal?.date).toBe('2027-02-01')
  expect(overdueRenewals).toEqual([
    { due: '2026-06-01', daysLate: 29, amount: [{ minor: 30_000, currency: 'EUR', digits: 2 }] },
  ])
})

it('does not tell of the same renewal twice', async () => {
  const { renewal, overdueRenewals } = await cardOf('2')
  expect(renewal).toMatchObject({ date: '2026-06-01', state: 'overdue' })
  expect(overdueRenewals).toEqual([])
})

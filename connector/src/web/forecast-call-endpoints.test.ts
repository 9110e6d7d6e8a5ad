import { ForecastCallReceipt } from '@perennial/shared/wire/forecast-call'
import express from 'express'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, instant, knowPortal, link, mirrored, portalId, record } from '../../../test/small-portal.ts'
import type { CardSource } from './card-source.ts'
import { forecastCallEndpoint, previewForecastCallEndpoint } from './forecast-call-endpoints.ts'
import { type Listening, listen } from './server.ts'

let database: FreshDatabase
let server: Listening
let userId: string | null

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      record('company', '1', { name: 'Ada', lifecyclestage: 'customer' }),
      record('deal', '10', {
        dealname: 'Ada 2026',
        dealstage: 'closedwon',
        amount: '12000',
        deal_currency_code: 'EUR',
        contract_start: '2025-09-01',
        contract_end: '2026-09-01',
      }),
    ],
    [link('deal:10', 'company:1', 'primary')],
  )
  server = await listen(served(), 0, '127.0.0.1')
})
beforeEach(async () => {
  userId = '7'
  await database.owner.query('truncate forecast_call')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** The endpoints behind a door that lets everybody in as the portal's user. */
function served(): express.Express {
  const source: CardSource = {
    store: database.store,
    config,
    clock: { now: () => new Date(instant('2026-06-30')) },
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
  }
  const app = express()
  app.use(express.raw({ type: () => true }), (_request, response, next) => {
    response.locals.identity = { portalId, userId, userEmail: null }
    next()
  })
  app.post('/v1/accounts/:id/forecast-calls', forecastCallEndpoint(source))
  app.post('/v1/accounts/:id/forecast-calls/preview', previewForecastCallEndpoint(source))
  return app
}

const commit = { due: '2026-09-01', category: 'commit', reason: 'They signed', key: 'one' }

async function call(body: object, path = '', account = '1'): Promise<{ status: number; json: unknown }> {
  const url = `${server.url}/v1/accounts/${account}/forecast-calls${path}`
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, json: await response.json() }
}
const stored = async () => (await database.owner.query('select * from forecast_call')).rows
const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR', digits: 2 })

it('notes the signed user’s word, with a receipt beside the model’s own', async () => {
  const { status, json } = await call({ ...commit, amount: '11000.50' })
  expect(status).toBe(201)
  expect(ForecastCallReceipt.parse(json)).toMatchObject({
    key: 'one',
    account: { id: '1', name: 'Ada' },
    due: '2026-09-01',
    said: {
      category: 'commit',
      amount: euros(11_000.5),
      reason: 'They signed',
      by: 'user 7',
      on: '2026-06-30',
    },
    target: euros(12_000),
    before: { by: 'model' },
    after: { by: 'owner', category: 'commit', forecast: euros(11_000.5) },
  })
  expect(await stored()).toMatchObject([{ account_id: '1', said_as: 'owner', said_by: 'user 7' }])
})

it('shows the effect before, and stores nothing then', async () => {
  const { status, json } = await call({ ...commit, category: 'lost' }, '/preview')
  expect(status).toBe(200)
  expect(ForecastCallReceipt.parse(json)).toMatchObject({ after: { category: 'lost', forecast: euros(0) } })
  expect(await stored()).toEqual([])
})

it('does a request that is sent twice once, and nothing else under its key', async () => {
  const first = await call(commit)
  expect(await call(commit)).toEqual(first)
  expect(await stored()).toHaveLength(1)
  expect(await call({ ...commit, category: 'lost' })).toMatchObject({
    status: 400,
    json: { error: { message: expect.stringMatching(/^key: "one" was used for another call, by user 7/) } },
  })
})

it('takes the account’s next renewal where none is named', async () => {
  const { due: _, ...undated } = commit
  expect((await call(undated)).json).toMatchObject({ due: '2026-09-01' })
})

it.each([
  ['no key', { key: undefined }, 'key is missing'],
  ['no category', { category: 'sure' }, 'category: '],
  ['no reason', { reason: ' ' }, 'reason: say why'],
  ['no day', { due: 'soon' }, 'due: write a day as YYYY-MM-DD'],
  ['no amount', { amount: 'much' }, 'amount: "much" is not an amount'],
  ['an amount of a lost renewal', { category: 'lost', amount: '1' }, 'cannot come of a lost renewal'],
  ['a currency without a rate', { amount: '1', currency: 'JPY' }, 'currency: "JPY" has no rate into EUR'],
  ['a day without a renewal', { due: '2026-10-01' }, 'due: "2026-10-01" has no open renewal'],
])('refuses %s, naming the field', async (_what, wrong, message) => {
  expect(await call({ ...commit, ...wrong })).toMatchObject({
    status: 400,
    json: { error: { kind: 'invalid', message: expect.stringContaining(message) } },
  })
  expect(await stored()).toEqual([])
})

it('says how to mend it in terms of the body', async () => {
  expect((await call({ ...commit, due: '2026-10-01' })).json).toMatchObject({
    error: { remedy: 'give due with one of: 2026-09-01' },
  })
})

it('refuses who is named by no signature', async () => {
  userId = null
  expect(await call(commit)).toMatchObject({
    json: { error: { message: 'The signed address names no user.' } },
  })
})

import { DataHealthPage } from '@perennial/shared/wire/data-health'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import { type Asker, askAt, pagesApp } from '../../../../test/served-pages.ts'
import { knowPortal, link, mirrored, portalId, record } from '../../../../test/small-portal.ts'
import { type Listening, listen } from '../server.ts'
import { dataHealthPageEndpoint } from './data-health-page.ts'

const today = '2026-06-30'
const asker: Asker = { userEmail: null, owners: null }
let database: FreshDatabase
let server: Listening

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      record('company', '1', { name: 'Ada', lifecyclestage: 'customer', hubspot_owner_id: '7' }),
      record('deal', '11', won('Ada 2026')),
      record('deal', '12', won('Nobody’s')),
    ],
    [link('deal:11', 'company:1')],
  )
  await database.owner.query(
    `insert into run (portal_id, run_id, verb, started_at, ended_at, report) values
       ($1, 'a', 'sync', '2026-06-30T08:00Z', '2026-06-30T08:00:20Z', '{"calls":{"read":30,"search":6,"write":4}}')`,
    [portalId],
  )
  const { app, source } = pagesApp(database, today, asker)
  app.get('/v1/pages/data-health', dataHealthPageEndpoint(source))
  server = await listen(app, 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})
beforeEach(() => {
  asker.owners = null
})

function won(dealname: string) {
  return {
    dealname,
    dealstage: 'closedwon',
    hs_is_closed_won: 'true',
    hs_is_closed: 'true',
    closedate: '2026-01-10T08:00:00Z',
    amount: '1000',
    deal_currency_code: 'EUR',
  }
}

const page = async () => DataHealthPage.parse((await askAt(`${server.url}/v1/pages/data-health`)).json)
const unlinked = ({ report }: DataHealthPage) =>
  report!.findings.find(({ code }) => code === 'unlinked-deals')

it('opens a finding to its records in the CRM', async () => {
  expect(unlinked(await page())).toMatchObject({
    count: 1,
    records: [{ kind: 'deal', id: '12', name: 'Nobody’s', url: 'https://crm.example/deal/12' }],
    arr: [{ minor: 100_000, currency: 'EUR', digits: 2 }],
  })
})

it('lists the facts that wait for a person', async () => {
  const { queue } = (await page()).report!
  expect(queue.facts).toMatchObject([{ account: { name: 'Ada' }, fact: 'renewal_date', why: 'assumed' }])
  expect(queue).toMatchObject({ count: 1, assumedDates: 1, assumedArr: [{ minor: 100_000 }] })
})

it('says what the calls were of the budget, what is not mapped, and what the doctor finds in the mirror', async () => {
  const { calls, unmapped, checks } = await page()
  expect(calls).toMatchObject({ allowedPerTenSeconds: 90, runs: [{ read: 30, perTenSeconds: 20 }] })
  expect(unmapped).toContain('company.tier')
  expect(checks.map(({ name }) => name)).toContain('backfill')
})

it('tells who may not see every account of findings without their records and revenue', async () => {
  asker.owners = ['8']
  const shown = await page()
  expect(unlinked(shown)).toMatchObject({ count: 1, records: [], arr: null })
  expect(shown.report!.queue.count).toBe(0)
})

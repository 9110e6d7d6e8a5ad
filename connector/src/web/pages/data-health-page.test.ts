import { DataHealthPage } from '@perennial/shared/wire/data-health'
import { conclude } from '../../../../test/cases/concluded.ts'
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
      record('company', '2', { name: 'Bell', lifecyclestage: 'customer', hubspot_owner_id: '8' }),
      record('deal', '21', won('Bell 2026', '3000')),
    ],
    [link('deal:11', 'company:1'), link('deal:21', 'company:2')],
  )
  await conclude(database, { id: '1', asOf: today, band: 'watch' }, { id: '2', asOf: today })
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

function won(dealname: string, amount = '1000') {
  return {
    dealname,
    dealstage: 'closedwon',
    hs_is_closed_won: 'true',
    hs_is_closed: 'true',
    closedate: '2026-01-10T08:00:00Z',
    amount,
    deal_currency_code: 'EUR',
  }
}

const answered = (query = '') => askAt(`${server.url}/v1/pages/data-health${query}`)
const page = async (query = '') => DataHealthPage.parse((await answered(query)).json)
const found = ({ report }: DataHealthPage, code: string) => report!.findings.find(one => one.code === code)
const unlinked = (shown: DataHealthPage) => found(shown, 'unlinked-deals')
const toConfirm = ({ report }: DataHealthPage) => report!.queue.facts.map(({ account }) => account.name)

it('opens a finding to its records in the CRM', async () => {
  expect(unlinked(await page())).toMatchObject({
    count: 1,
    records: [{ kind: 'deal', id: '12', name: 'Nobody’s', url: 'https://crm.example/deal/12' }],
    arr: [{ minor: 100_000, currency: 'EUR', digits: 2 }],
  })
})

it('lists the facts that wait for a person', async () => {
  const { queue } = (await page()).report!
  expect(queue.facts).toMatchObject([
    { account: { name: 'Bell' }, fact: 'renewal_date', why: 'assumed' },
    { account: { name: 'Ada' }, fact: 'renewal_date', why: 'assumed' },
  ])
  expect(queue).toMatchObject({ count: 2, assumedDates: 2, assumedArr: [{ minor: 400_000 }] })
})

it.each([
  'owner=7',
  'band=watch',
  'status=not_due&band=watch',
  'owner=7&tier=unknown&region=unknown&engagement=unknown',
])('is narrowed to the accounts of the portfolio that pass %s', async query => {
  const shown = await page(`?${query}`)
  expect(toConfirm(shown)).toEqual(['Ada'])
  expect(shown.report!.queue).toMatchObject({ count: 1, assumedDates: 1, assumedArr: [{ minor: 100_000 }] })
  expect(found(shown, 'assumed-terms')).toMatchObject({
    count: 1,
    records: [{ kind: 'deal', id: '11' }],
    arr: [{ minor: 100_000, currency: 'EUR', digits: 2 }],
  })
})

it('leaves out under a filter what belongs to no account, and nothing of freshness', async () => {
  const [whole, narrowed] = [await page(), await page('?owner=7')]
  expect(unlinked(narrowed)).toBeUndefined()
  expect(narrowed.report!.freshness).toEqual(whole.report!.freshness)
  expect(whole.report!.freshness).not.toEqual([])
})

it('finds nothing where no account passes', async () => {
  expect((await page('?segment=Nobody')).report).toMatchObject({
    findings: [],
    queue: { count: 0, facts: [] },
  })
})

it.each([
  ['?band=green', /^band green is no filter/],
  ['?asOf=2026-03-05', /^asOf: this page shows what is known now/],
])('refuses %s', async (query, message) => {
  const { status, json } = await answered(query)
  expect(status).toBe(400)
  expect(json.error.message).toMatch(message)
})

it('is worked out once, whoever asks and for which part', async () => {
  const at = async (query = '') => (await page(query)).workedOut!.at
  const first = await at()
  asker.owners = ['8']
  expect([await at(), await at('?band=watch')]).toEqual([first, first])
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
  expect(found(shown, 'assumed-terms')).toMatchObject({ count: 2, records: [], arr: null })
  expect(toConfirm(shown)).toEqual(['Bell'])
})

it('opens findings at their own accounts to them, and no others, under a filter', async () => {
  asker.owners = ['8']
  const shown = await page('?engagement=unknown')
  expect(found(shown, 'assumed-terms')).toMatchObject({ count: 1, records: [{ id: '21' }], arr: [{}] })
  expect(toConfirm(shown)).toEqual(['Bell'])
  expect((await page('?owner=7')).report).toMatchObject({ findings: [], queue: { count: 0 } })
})

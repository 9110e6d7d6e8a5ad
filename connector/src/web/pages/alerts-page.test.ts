import { AlertsPage } from '@perennial/shared/wire/alerts'
import { conclude } from '../../../../test/cases/concluded.ts'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import { type Asker, askAt, pagesApp } from '../../../../test/served-pages.ts'
import {
  config,
  knowPortal,
  link,
  mapping,
  mirrored,
  portalId,
  record,
  scope,
  wonDeal,
} from '../../../../test/small-portal.ts'
import { runAlerts } from '../../alerts/run-alerts.ts'
import { replaceOwners } from '../../mirror/owners.ts'
import { type Listening, listen } from '../server.ts'
import { alertsPageEndpoint } from './alerts-page.ts'

const today = '2026-06-30'
const customer = (id: string, properties: Record<string, string>) =>
  record('company', id, { lifecyclestage: 'customer', ...properties })
const described = {
  ...config,
  mapping: { ...mapping, company: { ...mapping.company, tier: 'tier', region: 'region' } },
  segments: [{ name: 'Of Ada', when: { fact: 'name', is: 'Ada' } }],
}
const asker: Asker = { userEmail: 'ana@example.com', owners: null }
let database: FreshDatabase
let server: Listening

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      customer('1', { name: 'Ada', hubspot_owner_id: '7', tier: 'A & B', region: 'EMEA' }),
      customer('2', { name: 'Bell', hubspot_owner_id: '8' }),
      wonDeal('10', '1000.00', '2025-08-15', '2026-08-15'),
    ],
    [link('deal:10', 'company:1')],
  )
  const lena = {
    id: '7',
    name: 'Lena Hartmann',
    email: 'lena@example.com',
    userId: null,
    teamIds: [],
    archived: false,
  }
  await database.store.portal(portalId, tx => replaceOwners(tx, portalId, [lena]))
  await conclude(
    database,
    { id: '1', asOf: today, lastTouch: '2026-06-25' },
    { id: '2', asOf: today, band: 'watch' },
  )
  await database.store.portal(portalId, tx => runAlerts(tx, { scope: scope(today), config }))
  const { app, source } = pagesApp(database, today, asker)
  app.get('/v1/pages/alerts', alertsPageEndpoint({ ...source, config: described }))
  server = await listen(app, 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})
beforeEach(() => {
  asker.owners = null
})

const page = async (query = '') =>
  AlertsPage.parse((await askAt(`${server.url}/v1/pages/alerts${query}`)).json)
const names = ({ alerts }: AlertsPage) => alerts.map(({ account }) => account.name).sort()

it('lists open alerts with their severity and full amounts, and the budget they came out of', async () => {
  const shown = await page()
  expect(names(shown)).toEqual(['Ada', 'Bell'])
  expect(shown.alerts.map(({ owner }) => owner).sort()).toEqual(['Lena Hartmann', 'Owner 8'])
  expect(shown.alerts[0]!.arr).toMatchObject({ currency: 'EUR', digits: 2 })
  expect(shown.week).toBe('2026-06-29')
  expect(shown.budget).toEqual([
    { ownerId: '7', owner: 'Lena Hartmann', raised: 1, allowed: 5, waiting: 0 },
    { ownerId: '8', owner: 'Owner 8', raised: 1, allowed: 5, waiting: 0 },
  ])
})

it('says nothing of precision before a renewal was decided', async () => {
  const { total, weeks } = await page()
  expect(total).toMatchObject({ alerts: 2, decided: 0, precision: null })
  expect(weeks).toMatchObject([{ week: '2026-06-29', alerts: 2 }])
})

it.each([
  ['owner=7', 'owner=8'],
  ['tier=A%20%26%20B', 'tier=unknown'],
  ['region=EMEA', 'region=unknown'],
  ['status=due,in_notice_window', 'status=unknown'],
  ['band=at_risk', 'band=watch'],
  ['engagement=recent', 'engagement=unknown'],
])('is narrowed by every filter of the portfolio: %s, %s', async (ofAda, ofBell) => {
  expect(names(await page(`?${ofAda}`))).toEqual(['Ada'])
  expect(names(await page(`?${ofBell}`))).toEqual(['Bell'])
  expect(names(await page(`?${ofAda}&segment=Nobody`))).toEqual([])
})

it('is narrowed to a segment', async () => {
  expect(names(await page('?segment=Of%20Ada'))).toEqual(['Ada'])
})

it('narrows the budget and what came of alerts by owner alone', async () => {
  const { budget, total } = await page('?owner=8')
  expect(budget.map(({ ownerId }) => ownerId)).toEqual(['8'])
  expect(total.alerts).toBe(1)
  expect(await page('?band=watch')).toMatchObject({ budget: [{}, {}], total: { alerts: 2 } })
  expect((await page('?owner=unknown')).budget).toEqual([])
})

it.each([
  ['band=green', /^band green is no filter/],
  ['asOf=2026-03-05', /^asOf: this page shows what is known now/],
])('refuses %s', async (query, message) => {
  const { status, json } = await askAt(`${server.url}/v1/pages/alerts?${query}`)
  expect(status).toBe(400)
  expect(json.error.message).toMatch(message)
})

it('shows the accounts the asker may see, whatever is asked', async () => {
  asker.owners = ['7']
  const own = await page()
  expect(names(own)).toEqual(['Ada'])
  expect(own.budget.map(({ ownerId }) => ownerId)).toEqual(['7'])
  expect(own.total.alerts).toBe(1)
  expect(await page('?owner=8')).toMatchObject({ alerts: [], budget: [], total: { alerts: 0 } })
})

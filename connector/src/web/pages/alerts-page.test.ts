import { AlertsPage } from '@perennial/shared/wire/alerts'
import { conclude } from '../../../../test/cases/concluded.ts'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import { type Asker, askAt, pagesApp } from '../../../../test/served-pages.ts'
import { config, knowPortal, mirrored, portalId, record, scope } from '../../../../test/small-portal.ts'
import { runAlerts } from '../../alerts/run-alerts.ts'
import { replaceOwners } from '../../mirror/owners.ts'
import { type Listening, listen } from '../server.ts'
import { alertsPageEndpoint } from './alerts-page.ts'

const today = '2026-06-30'
const asker: Asker = { userEmail: 'ana@example.com', owners: null }
let database: FreshDatabase
let server: Listening

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, [
    record('company', '1', { name: 'Ada', hubspot_owner_id: '7' }),
    record('company', '2', { name: 'Bell', hubspot_owner_id: '8' }),
  ])
  const lena = {
    id: '7',
    name: 'Lena Hartmann',
    email: 'lena@example.com',
    userId: null,
    teamIds: [],
    archived: false,
  }
  await database.store.portal(portalId, tx => replaceOwners(tx, portalId, [lena]))
  await conclude(database, { id: '1', asOf: today }, { id: '2', asOf: today })
  await database.store.portal(portalId, tx => runAlerts(tx, { scope: scope(today), config }))
  const { app, source } = pagesApp(database, today, asker)
  app.get('/v1/pages/alerts', alertsPageEndpoint(source))
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

it('is narrowed to one owner, and to the accounts the asker may see', async () => {
  expect(names(await page('?owner=8'))).toEqual(['Bell'])
  asker.owners = ['7']
  const own = await page()
  expect(names(own)).toEqual(['Ada'])
  expect(own.budget.map(({ ownerId }) => ownerId)).toEqual(['7'])
  expect(own.total.alerts).toBe(1)
})

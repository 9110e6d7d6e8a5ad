import { CohortCustomersPage, CohortsPage } from '@perennial/shared/wire/cohorts'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import { type Asker, askAt, pagesApp } from '../../../../test/served-pages.ts'
import { instant, knowPortal, link, mirrored, portalId, record } from '../../../../test/small-portal.ts'
import { type Listening, listen } from '../server.ts'
import { cohortCustomersPageEndpoint } from './cohort-customers-page.ts'
import { cohortsPageEndpoint } from './cohorts-page.ts'

const today = '2026-06-30'
const asker: Asker = { userEmail: null, owners: null }
let database: FreshDatabase
let server: Listening

const customer = (id: string, owner: string | null) =>
  record('company', id, { name: `Company ${id}`, lifecyclestage: 'customer', hubspot_owner_id: owner })

const contract = (id: string, amount: string, start: string, end: string, purpose = 'new') =>
  record('deal', id, {
    dealname: `Contract ${id}`,
    dealstage: 'closedwon',
    hs_is_closed_won: 'true',
    hs_is_closed: 'true',
    closedate: instant(start),
    amount,
    contract_start: start,
    contract_end: end,
    contract_type: purpose,
    deal_currency_code: 'EUR',
  })

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      customer('1', '7'),
      customer('2', '8'),
      contract('11', '1000', '2025-01-10', '2026-01-10'),
      contract('12', '3000', '2026-01-10', '2027-01-10', 'renewal'),
      contract('21', '1000', '2025-02-10', '2026-02-10'),
    ],
    [link('deal:11', 'company:1'), link('deal:12', 'company:1'), link('deal:21', 'company:2')],
  )
  const { app, source } = pagesApp(database, today, asker)
  app.get('/v1/pages/cohorts', cohortsPageEndpoint(source))
  app.get('/v1/pages/cohorts/customers', cohortCustomersPageEndpoint(source))
  server = await listen(app, 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})
beforeEach(() => {
  asker.owners = null
})

const answered = (query = '') => askAt(`${server.url}/v1/pages/cohorts${query}`)
const page = async (query = '') => CohortsPage.parse((await answered(query)).json)

it('says what is left of a cohort at each age: customers, revenue with growth and without', async () => {
  const { report, workedOut } = await page('?by=quarter')
  expect(workedOut?.behind).toBe(false)
  const [cohort] = report!.cohorts
  expect(cohort).toMatchObject({ customers: 2, small: true, start: { minor: 200_000, currency: 'EUR' } })
  expect(cohort!.cells[0]).toEqual({ age: 0, of: 2, paying: 2, logo: 1, net: 1, gross: 1 })
  expect(cohort!.cells.at(-1)).toEqual({ age: 5, of: 2, paying: 1, logo: 0.5, net: 1.5, gross: 0.5 })
})

it('is narrowed to an owner, and to the accounts the asker may see', async () => {
  expect((await page('?owner=8')).report!.all).toMatchObject({ customers: 1 })
  expect((await page('?owner=unknown')).report!.cohorts).toEqual([])
  asker.owners = ['7']
  expect((await page()).report!.all.start.minor).toBe(100_000)
})

it('is worked out once, and again when the facts have changed', async () => {
  const keptAt = async () => (await page('?by=year')).workedOut!.at
  const first = await keptAt()
  expect(await keptAt()).toBe(first)
  await database.owner.query('update portal set synced_at = now() where portal_id = $1', [portalId])
  expect(await keptAt()).not.toBe(first)
})

it.each([
  ['?by=week', /^by: "week" is not known/],
  ['?segment=Nobody', /there is no segment "Nobody"/],
])('refuses %s', async (query, message) => {
  const { status, json } = await answered(query)
  expect(status).toBe(400)
  expect(json.error.message).toMatch(message)
})

describe('the customers of a cell', () => {
  const customers = async (query: string) =>
    CohortCustomersPage.parse((await answered(`/customers${query}`)).json).report!

  it('sum to it, the largest loss first', async () => {
    const { report } = await page('?by=quarter')
    const { cohort, start, cells } = report!.cohorts[0]!
    const { age, net, gross, paying } = cells.at(-1)!
    const found = await customers(`?by=quarter&cohort=${cohort}&age=${age}`)
    expect(found).toMatchObject({ cohort, age, customers: 2, paying, start })
    expect(found.paid.minor / found.start.minor).toBe(net)
    expect(found.kept.minor / found.start.minor).toBe(gross)
    expect(found.members.map(({ id, paid, kept }) => [id, paid.minor, kept.minor])).toEqual([
      ['2', 0, 0],
      ['1', 300_000, 100_000],
    ])
  })

  it('are only those the asker may see, narrowed as the cohorts are', async () => {
    const asked = '?by=quarter&cohort=2025-Q1&age=0'
    expect((await customers(`${asked}&owner=8`)).members.map(({ id }) => id)).toEqual(['2'])
    asker.owners = ['7']
    expect(await customers(asked)).toMatchObject({ customers: 1, members: [{ id: '1' }] })
  })

  it.each([
    ['?cohort=2025-Q1', /^age: "" is not known/],
    ['?cohort=2025-Q1&age=-1', /^age: "-1" is not known/],
    ['?cohort=2025-Q1&age=99', /^age: "99" is not known/],
    ['?cohort=1999-Q1&age=0', /^cohort: "1999-Q1" is not known/],
  ])('refuses %s', async (query, message) => {
    const { status, json } = await answered(`/customers${query}`)
    expect(status).toBe(400)
    expect(json.error.message).toMatch(message)
  })
})

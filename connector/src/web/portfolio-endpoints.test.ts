import type { FilterChoices } from '@perennial/shared/wire/filters'
import type { ForecastFan } from '@perennial/shared/wire/forecast-fan'
import type { Overview } from '@perennial/shared/wire/overview'
import type { PortfolioRows } from '@perennial/shared/wire/portfolio'
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
import { replaceOwners } from '../mirror/owners.ts'
import type { CardSource } from './card-source.ts'
import {
  filterChoicesEndpoint,
  forecastFanEndpoint,
  overviewEndpoint,
  portfolioRowsEndpoint,
} from './portfolio-endpoints.ts'
import { type Listening, listen } from './server.ts'

const today = '2026-06-30'

let database: FreshDatabase
let server: Listening
let visible: string[] | null = null

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await knowPortal(database.store, 'empty')
  await mirrored(database.store, [...companies, ...deals], links)
  await database.store.portal(portalId, tx =>
    replaceOwners(tx, portalId, [
      owner('7', 'Ana Lima'),
      owner('8', 'Ben Okri'),
      owner('9', 'Without Accounts'),
    ]),
  )
  await conclude('1', 'healthy', 0.9)
  await conclude('2', 'at_risk', 0.4)
  await conclude('3', 'watch', null)
  server = await listen(served(), 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})
beforeEach(() => {
  visible = null
})

const owner = (id: string, name: string) => ({
  id,
  name,
  email: null,
  userId: null,
  teamIds: [],
  archived: false,
})
const company = (id: string, name: string, more: Record<string, string> = {}) =>
  record('company', id, { name, lifecyclestage: 'customer', hubspot_owner_id: '7', ...more })
const companies = [
  company('1', 'Ada'),
  company('2', 'Bell', { hubspot_owner_id: '8' }),
  company('3', 'Curie'),
  company('4', 'Darwin'),
  company('5', 'Euler'),
]
const deals = [
  wonDeal('9', '800.00', '2024-08-15', '2025-08-15'),
  wonDeal('10', '1000.50', '2025-08-15', '2026-08-15'),
  wonDeal('20', '500.00', '2025-09-01', '2026-09-01'),
  wonDeal('30', '300.00', '2025-06-01', '2026-06-01'),
  wonDeal('40', '900.00', '2025-07-20', '2026-07-20', { deal_currency_code: 'CHF' }),
  wonDeal('50', '250.25', '2026-02-01', '2027-02-01'),
]
const links = [
  ...[link('deal:9', 'company:1'), link('deal:10', 'company:1'), link('deal:20', 'company:2')],
  ...[link('deal:30', 'company:3'), link('deal:40', 'company:4'), link('deal:50', 'company:5')],
]

const conclude = (accountId: string, band: string, renews: number | null) =>
  database.owner.query(
    `insert into account_score (portal_id, account_id, as_of, sequence, version, score, band, coverage, detail, known_from)
     values ($1, $2, '2026-06-01', 1, 1, 60, $3, 1, $4, '2026-06-01')`,
    [
      portalId,
      accountId,
      band,
      JSON.stringify({
        tier: accountId === '1' ? 'A & B' : null,
        probability: renews === null ? null : { renews, because: 'Rate.' },
      }),
    ],
  )

/** The endpoints behind a door that lets everybody in as the portal's user. */
function served(): express.Express {
  const source: CardSource = {
    store: database.store,
    config,
    clock: { now: () => new Date(instant(today)) },
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
  }
  const app = express()
  app.use((request, response, next) => {
    response.locals.identity = {
      portalId: request.header('portal') ?? portalId,
      userId: '1',
      userEmail: null,
    }
    response.locals.visibleOwners = visible
    next()
  })
  app.get('/v1/portfolio/filters', filterChoicesEndpoint(source))
  app.get('/v1/portfolio/overview', overviewEndpoint(source))
  app.get('/v1/portfolio/forecast-fan', forecastFanEndpoint(source))
  app.get('/v1/portfolio/accounts', portfolioRowsEndpoint(source))
  return app
}

const ask = async <T>(path: string, portal = portalId): Promise<T> => {
  const response = await fetch(`${server.url}/v1/portfolio/${path}`, { headers: { portal } })
  return (await response.json()) as T
}
const overview = (query = '') => ask<Overview>(`overview${query}`)
const rows = (metric: string, query = '') => ask<PortfolioRows>(`accounts?metric=${metric}${query}`)
const sum = (all: readonly { amount: number | null }[]) =>
  all.reduce((total, { amount }) => total + (amount ?? 0), 0)

it('says what renews soon, what is overdue and what has no rate', async () => {
  const found = await overview()
  expect(found).toMatchObject({ asOf: today, currency: 'EUR', digits: 2, replayed: false, accounts: 5 })
  expect(found.renewing).toMatchObject({ renewals: 3, amount: 150_050, withoutAmount: 1, days: 90 })
  expect(found.overdue).toMatchObject({ renewals: 1, amount: 30_000 })
  expect(found.withoutRate).toEqual({
    accounts: 1,
    totals: [{ minor: 90_000, currency: 'CHF', digits: 2 }],
  })
  expect(found.forecast.range).not.toBeNull()
  expect(found.accuracy).toEqual([])
})

it.each(['', '?band=healthy'])('fans out week by week to the range of the overview%s', async query => {
  const { renewing, forecast } = await overview(query)
  const { points, withoutAmount } = await ask<ForecastFan>(`forecast-fan${query}`)
  const last = points?.at(-1)
  expect(last).toMatchObject({ on: renewing.to, target: renewing.amount, ...forecast.range })
  expect(last?.expected).toBe(forecast.expected)
  expect(withoutAmount).toBe(renewing.withoutAmount)
  expect(last?.renewals).toBe(renewing.renewals - renewing.withoutAmount)
  const expected = points?.map(point => point.expected) ?? []
  expect(expected).toEqual(expected.toSorted((a, b) => a - b))
  expect(points?.every(({ p10, p90 }) => p10 <= p90)).toBe(true)
})

it('selects by any of several owners, and calls each by name', async () => {
  const { owners } = await ask<FilterChoices>('filters')
  expect(owners).toEqual([
    { value: '7', label: 'Ana Lima' },
    { value: '8', label: 'Ben Okri' },
  ])
  const { rows: own } = await rows('accounts', '&owner=8')
  expect(own.map(({ name, owner }) => [name, owner])).toEqual([['Bell', 'Ben Okri']])
  expect((await overview('?owner=7')).accounts).toBe(4)
})

it('fans out nothing where nothing is due', async () => {
  expect(await ask<ForecastFan>('forecast-fan', 'empty')).toMatchObject({ points: [], withoutAmount: 0 })
})

it('has overdue as a bucket of its own, by band', async () => {
  const { months } = await overview()
  expect(months.map(({ month, band, amount }) => [month, band, amount])).toEqual([
    ['overdue', 'watch', 30_000],
    ['2026-07', 'unscored', 0],
    ['2026-08', 'healthy', 100_050],
    ['2026-09', 'at_risk', 50_000],
    ['2027-02', 'unscored', 25_025],
  ])
})

it('bridges opening and closing to the cent', async () => {
  const { bridge } = await overview()
  expect(bridge.opening + sum(bridge.movements)).toBe(bridge.closing)
  expect(bridge.closing).toBe(sum((await rows('arr')).rows))
  expect(bridge.movements.length).toBeGreaterThan(0)
})

it.each(['', '&owner=7', '&band=at_risk,watch', '&owner=unknown'])(
  'opens every number to rows that sum to it%s',
  async query => {
    const found = await overview(query.replace('&', '?'))
    const opened = async (metric: string) => {
      const { rows: own, total } = await rows(metric, query)
      expect([metric, sum(own)]).toEqual([metric, total.amount])
      return total.amount
    }
    expect(await opened('renewing')).toBe(found.renewing.amount)
    expect(await opened('overdue')).toBe(found.overdue.amount)
    expect(await opened('forecast')).toBe(found.forecast.amount)
    expect(await opened('at_risk')).toBe(found.atRisk.expectedLoss)
    expect(await opened('nrr')).toBe(found.retention.net)
    expect(await opened('grr')).toBe(found.retention.kept)
    expect(await opened('bridge:opening')).toBe(found.bridge.opening)
    expect(await opened('bridge:closing')).toBe(found.bridge.closing)
    for (const { kind, amount } of found.bridge.movements) expect(await opened(`bridge:${kind}`)).toBe(amount)
    for (const { month, band, amount } of found.months)
      expect(await opened(`month:${month}:${band}`)).toBe(amount)
    for (const { month, category, amount } of found.categories)
      expect(await opened(`category:${month}:${category}`)).toBe(amount)
  },
)

it('queues what saves most first, and says how it is counted', async () => {
  const { queue } = await overview()
  expect(queue.map(({ name }) => name).slice(0, 2)).toEqual(['Bell', expect.any(String)])
  expect(queue[0]).toMatchObject({
    probability: 0.4,
    worthBecause: expect.stringContaining('until the decision'),
  })
})

it('sorts and pages rows', async () => {
  const found = await rows('accounts', '&sort=name')
  expect(found.rows.map(({ name }) => name)).toEqual(['Ada', 'Bell', 'Curie', 'Darwin', 'Euler'])
  expect(found).toMatchObject({ page: 1, pages: 1, total: { rows: 5, withoutAmount: 1 } })
  expect((await rows('accounts', '&page=2')).rows).toEqual([])
})

it('gives the same rows as CSV', async () => {
  const response = await fetch(`${server.url}/v1/portfolio/accounts?metric=renewing&sort=name&format=csv`)
  expect(response.headers.get('content-type')).toContain('text/csv')
  const lines = (await response.text()).split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain('1,Ada,Ana Lima,healthy,60,')
  expect(lines[1]).toContain(',1000.50,EUR,')
  expect(lines[3]).toContain('CHF 900.00')
})

it('shows nobody accounts of owners they may not see', async () => {
  visible = ['8']
  const found = await overview()
  expect(found.accounts).toBe(1)
  expect(found.renewing.amount).toBe(50_000)
  expect((await rows('accounts')).rows.map(({ name }) => name)).toEqual(['Bell'])
  expect(await ask('filters')).toMatchObject({ owners: [{ value: '8' }] })
  visible = []
  expect((await overview()).accounts).toBe(0)
})

it('says what there is to choose from', async () => {
  expect(await ask('filters')).toMatchObject({
    owners: [{ value: '7', label: 'Ana Lima' }, { value: '8' }],
    tiers: [{ value: 'A & B' }, { value: 'unknown', label: 'Unknown' }],
    days: { first: '2026-06-01', last: today },
  })
  expect((await overview('?tier=A%20%26%20B')).accounts).toBe(1)
})

it('replays a day as it was known then', async () => {
  const found = await overview('?asOf=2026-05-20')
  expect(found).toMatchObject({ asOf: '2026-05-20', replayed: true, overdue: { renewals: 0 } })
  expect(found.months.every(({ band }) => band === 'unscored')).toBe(true)
})

it('has figures of an empty portal, none of them made up', async () => {
  const found = await ask<Overview>('overview', 'empty')
  expect(found).toMatchObject({
    accounts: 0,
    retention: { nrr: null, grr: null },
    contracts: { accounts: 0, arr: 0, average: null },
    bridge: { opening: 0, movements: [], closing: 0 },
    queue: [],
    stale: true,
  })
})

it.each([
  ['overview?band=green', 'band green is no filter'],
  ['overview?asOf=2026-07-01', 'asOf 2026-07-01 is no day up to 2026-06-30'],
  ['accounts?metric=luck', 'there is no number "luck" to open'],
  ['accounts?sort=shoe', 'rows cannot be sorted by "shoe"'],
  ['accounts?page=0', 'page "0" is no page'],
])('refuses %s', async (path, message) => {
  expect(await ask(path)).toMatchObject({
    error: { kind: 'invalid', message: expect.stringContaining(message), remedy: expect.any(String) },
  })
})

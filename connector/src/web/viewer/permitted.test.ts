import { CompanyCard } from '@perennial/shared/card'
import { SalesCard, salesCardPath } from '@perennial/shared/wire/sales-card'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import { address, signedWeb } from '../../../../test/signed-web.ts'
import {
  config,
  instant,
  knowPortal,
  link,
  mirrored,
  portalId,
  record,
  scope,
} from '../../../../test/small-portal.ts'
import { Roles } from '../../config/roles.ts'
import { replaceOwners } from '../../mirror/owners.ts'
import { settleRules } from '../../scoring/rules.ts'
import { scoreTouched } from '../../scoring/score-accounts.ts'
import { access } from './access.ts'

const today = '2026-06-30'
const now = new Date(instant(today, '12:00:00'))

/** Ana and Ben are on a team; Cleo is on another. Nia owns nothing. */
const roles = Roles.parse({
  revops: [address('rita')],
  account_manager: ['ana', 'cleo', 'nia'].map(address),
  finance: [address('fay')],
})
const owners = [
  { id: 'o1', name: 'Ana', email: address('Ana'), userId: '901', teamIds: ['west'], archived: false },
  { id: 'o2', name: 'Ben', email: address('ben'), userId: '902', teamIds: ['west', 'key'], archived: false },
  { id: 'o3', name: 'Cleo', email: address('cleo'), userId: '903', teamIds: ['south'], archived: false },
]

let database: FreshDatabase
let served: Awaited<ReturnType<typeof signedWeb>>

beforeAll(async () => {
  database = await freshDatabase()
  await fillPortal()
  served = await signedWeb(database.store, { ...config, roles }, now)
})
afterAll(async () => {
  await served.server.stop()
  await database.drop()
})

async function fillPortal(): Promise<void> {
  const { store } = database
  const company = (id: string, name: string, owner: string | null, merged: string[] = []) =>
    record(
      'company',
      id,
      { name, lifecyclestage: 'customer', hubspot_owner_id: owner },
      { mergedIds: merged },
    )
  const deal = (id: string) =>
    record('deal', id, {
      dealname: `Contract ${id}`,
      dealstage: 'closedwon',
      contract_type: 'new',
      amount: '1200',
      contract_start: '2026-01-01',
      // assumed, hence in the queue of what is to be confirmed
      contract_end: null,
    })
  await knowPortal(store)
  await mirrored(
    store,
    [
      company('1', 'Ada', 'o1', ['91']),
      company('2', 'Bell', 'o2'),
      company('3', 'Cray', 'o3'),
      company('4', 'Dorn', null),
      ...['1', '2', '3', '4'].map(deal),
    ],
    ['1', '2', '3', '4'].map(id => link(`deal:${id}`, `company:${id}`, 'primary')),
  )
  await store.portal(portalId, tx => replaceOwners(tx, portalId, owners))
  const settled = await settleRules(store, scope(today), config)
  await scoreTouched(store, scope(today), config, settled)
}

const ask: typeof served.ask = (...asked) => served.ask(...asked)

/** Every request of the table, about company 1. */
const requests = Object.keys(access).map(route => {
  const [method, path] = route.split(' ') as [string, string]
  const asked = path.replace(':name', 'none').replaceAll(/:\w+/g, '1')
  return { route, asked, init: method === 'GET' ? {} : { method, body: '{}' } }
})
async function allowed(person: string): Promise<string[]> {
  const found: string[] = []
  for (const { route, asked, init } of requests) {
    const { status, json } = await ask(person, asked, init)
    if (status === 403) expect(json.error).toMatchObject({ kind: 'forbidden', remedy: expect.any(String) })
    else found.push(route)
  }
  return found
}

describe('the table of who may what', () => {
  it('names every request there is, and no other', () => {
    const registered = served.app.router.stack.flatMap(({ route }) =>
      route?.path.startsWith('/v1/')
        ? route.stack.map(({ method }) => `${method?.toUpperCase()} ${route.path}`)
        : [],
    )
    expect(registered.length).toBeGreaterThan(20)
    expect([...new Set(registered)].sort()).toEqual(Object.keys(access).sort())
  })

  it('gives sales the projection and nothing else, and whoever is named nowhere is sales', async () => {
    expect(await allowed('stranger')).toEqual(['GET /v1/cards/company/:id/sales'])
  })

  it('lets finance read revenue and contracts, decide what waits, and write nothing else', async () => {
    expect(await allowed('fay')).toEqual([
      'GET /v1/cards/company/:id/sales',
      'GET /v1/confirmations',
      'GET /v1/accounts/:id/adjustments',
      'POST /v1/accounts/:id/adjustments/:adjustmentId/decision',
      'GET /v1/portfolio/filters',
      'GET /v1/portfolio/overview',
      'GET /v1/portfolio/forecast-fan',
      'GET /v1/portfolio/accounts',
      'GET /v1/pages/cohorts',
      'GET /v1/pages/cohorts/customers',
      'GET /v1/pages/approvals',
    ])
  })

  it('lets RevOps do everything', async () => {
    expect(await allowed('rita')).toEqual(Object.keys(access))
  })

  it('opens a deal to an account manager only where its account is in their book', async () => {
    const status = async (id: string) => (await ask('ana', `/v1/cards/deal/${id}`)).status
    expect([await status('1'), await status('4'), await status('77')]).toEqual([200, 403, 403])
  })

  /** What belongs to no book, and what names no account of theirs here. */
  const portal =
    /data-quality|alerts\/:id|settings|POST \/v1\/segments(\/delete)?$|cards\/(contact|ticket)|contacts\/:id/

  it('lets an account manager do in their own book what RevOps may, but for the whole portal', async () => {
    const others = Object.keys(access).filter(route => !portal.test(route))
    expect(await allowed('ana')).toEqual(others)
  })

  it('says who may, who asks, and what would change it', async () => {
    expect(await ask('stranger', '/v1/cards/company/1')).toEqual({
      status: 403,
      json: {
        error: {
          kind: 'forbidden',
          message: 'This is for account managers and RevOps; your role is sales.',
          remedy:
            'If it should be another, your administrator names stranger@acme.example under `roles` in perennial.config.yaml.',
        },
      },
    })
  })

  it('holds for every way to write an address', async () => {
    for (const path of ['/V1/Cards/Company/1', '/v1/cards/company/1/', '/v1/cards/company/%31'])
      expect([path, (await ask('stranger', path)).status]).toEqual([path, 403])
    expect(await ask('rita', '/v1//cards/company/1')).toMatchObject({ status: 404 })
  })
})

describe('an account manager', () => {
  it.each([
    ['ana', '1', 200],
    ['ana', '2', 200],
    ['ana', '3', 403],
    ['ana', '4', 403],
    ['ana', '91', 200],
    ['ana', '12345', 403],
    ['cleo', '3', 200],
    ['cleo', '1', 403],
    ['cleo', '91', 403],
    ['nia', '1', 403],
  ])('%s asking for company %s is answered %i', async (person, id, status) => {
    expect((await ask(person, `/v1/cards/company/${id}`)).status).toBe(status)
    expect((await ask(person, `/v1/accounts/${id}/adjustments`)).status).toBe(status)
  })

  it('changes nothing outside the book', async () => {
    const body = JSON.stringify({ band: 'healthy', reason: 'mine now', key: 'k1' })
    expect(await ask('cleo', '/v1/accounts/1/overrides', { method: 'POST', body })).toMatchObject({
      status: 403,
      json: { error: { message: expect.stringContaining('This account is not yours') } },
    })
    const { rows } = await database.owner.query('select 1 from override')
    expect(rows).toEqual([])
  })

  it('whom the CRM knows as no owner is told so', async () => {
    expect(await ask('nia', '/v1/cards/company/1')).toMatchObject({
      json: {
        error: { message: 'The CRM names no owner that is nia@acme.example, so no account is yours.' },
      },
    })
  })

  it('sees in lists the accounts of the book only', async () => {
    const queued = async (person: string): Promise<string[]> => {
      const { json } = await ask(person, '/v1/confirmations')
      return [
        ...new Set<string>(json.queue.map((one: { account: { name: string } }) => one.account.name)),
      ].sort()
    }
    expect(await queued('rita')).toEqual(['Ada', 'Bell', 'Cray', 'Dorn'])
    expect(await queued('ana')).toEqual(['Ada', 'Bell'])
    expect(await queued('cleo')).toEqual(['Cray'])
    expect(await queued('nia')).toEqual([])
  })

  it('tries a condition on the book only', async () => {
    const body = JSON.stringify({ when: { fact: 'name', known: true } })
    const tried = async (person: string) =>
      (await ask(person, '/v1/segments/test', { method: 'POST', body })).json.test.accounts
    expect(await tried('rita')).toBe(4)
    expect(await tried('ana')).toBe(2)
  })
})

describe('the sales card', () => {
  it('is answered to every role, about every account, with the same few words', async () => {
    const { status, json } = await ask('stranger', salesCardPath(3))
    expect(status).toBe(200)
    expect(SalesCard.parse(json)).toMatchObject({ account: { id: '3', name: 'Cray' }, asOf: today })
    for (const person of ['rita', 'ana', 'fay'])
      expect((await ask(person, salesCardPath(3))).json).toEqual(json)
  })

  it('has these keys on the wire and no other', async () => {
    const { json } = await ask('stranger', salesCardPath(1))
    expect(Object.keys(json).sort()).toEqual([
      'account',
      'asOf',
      'because',
      'doNotPursue',
      'expansion',
      'stale',
      'syncedAt',
      'tier',
      'timeZone',
    ])
    expect(Object.keys(json.account).sort()).toEqual(['id', 'name'])
    const card = CompanyCard.parse((await ask('rita', '/v1/cards/company/1')).json)
    expect(card.health.band).toBeDefined()
    expect(JSON.stringify(json)).not.toMatch(/health|band|risk|score|sentiment|probab|blocked/i)
  })

  it('follows a merge, and says so of a company that is not there', async () => {
    expect((await ask('stranger', salesCardPath(91))).json.account).toEqual({ id: '1', name: 'Ada' })
    expect(await ask('stranger', salesCardPath(12345))).toMatchObject({
      status: 404,
      json: { error: { kind: 'unknown_record' } },
    })
  })
})

import { ApprovalsPage } from '@perennial/shared/wire/approvals'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import { type Asker, askAt, pagesApp } from '../../../../test/served-pages.ts'
import {
  config,
  knowPortal,
  link,
  mirrored,
  portalId,
  record,
  wonDeal,
} from '../../../../test/small-portal.ts'
import { Config } from '../../config.ts'
import { adjust } from '../../ledger/adjust.ts'
import type { Adjusting } from '../../ledger/adjusting.ts'
import { decide } from '../../ledger/decide.ts'
import { undo } from '../../ledger/undo.ts'
import { adjustDesk } from '../adjust-desk.ts'
import { type Listening, listen } from '../server.ts'
import { approvalsPageEndpoint } from './approvals-page.ts'
import type { PageSource } from './page-source.ts'

const today = '2026-06-30'
const asker: Asker = { userEmail: 'fay@example.com', owners: null }
const policy = { approval: { above: 100, finance: ['fay@example.com', 'flo@example.com'] } }
const segments = [{ name: 'Large', when: { fact: 'arr', atLeast: 2000 } }]
let database: FreshDatabase
let source: PageSource
let server: Listening

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  const customer = (id: string, name: string, owner: string) =>
    record('company', id, { name, lifecyclestage: 'customer', hubspot_owner_id: owner })
  await mirrored(
    database.store,
    [
      customer('1', 'Ada', '7'),
      customer('2', 'Bell', '8'),
      wonDeal('11', '1000', '2026-01-10', '2027-01-10'),
      wonDeal('21', '3000', '2026-01-10', '2027-01-10'),
    ],
    [link('deal:11', 'company:1', 'primary'), link('deal:21', 'company:2', 'primary')],
  )
  const served = pagesApp(database, today, asker)
  source = { ...served.source, config: Config.parse({ mapping: config.mapping, policy, segments }) }
  served.app.get('/v1/pages/approvals', approvalsPageEndpoint(source))
  server = await listen(served.app, 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})
beforeEach(async () => {
  await database.owner.query('truncate adjustment, adjustment_event')
  asker.userEmail = 'fay@example.com'
  asker.owners = null
})

const edited = (accountId: string, amount: string, more: Partial<Adjusting> = {}) =>
  database.store.portal(portalId, async tx => {
    const desk = await adjustDesk(tx, source, portalId, { preview: null })
    const usual = { reason: 'price_change', kind: 'movement', holds: 'until_source_changes' } as const
    const asked = { ...usual, effective: '2026-06-01', by: 'ana@example.com', note: 'signed amendment' }
    return (await adjust(tx, desk, { ...asked, accountId, amount, ...more })).id
  })
const approved = (id: string, by: string) =>
  database.store.portal(portalId, async tx => {
    const { scope, policy: ruling } = await adjustDesk(tx, source, portalId, { preview: null })
    return decide(tx, scope, ruling, { id, by, note: null, verdict: 'approve' })
  })
const undone = (id: string, by: string) =>
  database.store.portal(portalId, async tx => {
    const { scope, policy: ruling, books } = await adjustDesk(tx, source, portalId, { preview: null })
    return undo(tx, scope, ruling, { id, by, note: 'wrong deal' }, async account => (await books(account))[0])
  })

const answered = (query = '') => askAt(`${server.url}/v1/pages/approvals${query}`)
const page = async (query = '') => {
  const { json } = await answered(query)
  expect(ApprovalsPage.parse(json)).toEqual(json)
  return ApprovalsPage.parse(json)
}
const names = async (query = '') => (await page(query)).waiting.map(({ account }) => account.name)
const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR', digits: 2 })

it('tells what waits, of whom, what it would change and who asked, and is of the day', async () => {
  const id = await edited('1', '1500')
  expect(await page()).toMatchObject({
    asOf: today,
    count: 1,
    waiting: [
      {
        id,
        state: 'proposed',
        account: { id: '1', name: 'Ada', url: 'https://crm.example/company/1' },
        line: 'Deal 11',
        effective: '2026-06-01',
        amount: euros(1500),
        before: euros(1000),
        after: euros(1500),
        reason: 'price_change',
        note: 'signed amendment',
        waitsFor: ['changes EUR 500.00 a year, more than 100'],
        by: 'ana@example.com',
        mayNotDecide: null,
      },
    ],
  })
})

it('leaves out what counts at once, was decided or taken back', async () => {
  await edited('1', '1050')
  await approved(await edited('2', '4000'), 'flo@example.com')
  await undone(await edited('1', '1500'), 'ana@example.com')
  expect(await page()).toMatchObject({ count: 0, waiting: [] })
})

it('tells of an undo that waits who asked for it, and what the line would pay again', async () => {
  const id = await edited('1', '1500')
  await approved(id, 'flo@example.com')
  await undone(id, 'fay@example.com')
  const { waiting } = await page()
  expect(waiting).toMatchObject([
    { id, state: 'undo_proposed', before: euros(1500), after: euros(1000), note: 'wrong deal', waitsFor: [] },
  ])
  expect(waiting[0]).toMatchObject({
    by: 'fay@example.com',
    mayNotDecide: 'You asked for it yourself. It waits for flo@example.com.',
  })
})

it('shows that an edit has lost its effect since the source says something else', async () => {
  await edited('1', '1500')
  const raised = wonDeal('11', '1200', '2026-01-10', '2027-01-10')
  await mirrored(database.store, [{ ...raised, updatedAt: '2026-06-29T08:00:00.000Z' }])
  expect((await page()).waiting).toMatchObject([
    { amount: euros(1500), before: euros(1200), after: euros(1200) },
  ])
})

it('has what waits longest first, and is narrowed by filters and to the accounts the asker may see', async () => {
  await edited('2', '4000')
  await edited('1', '1500')
  expect(await names()).toEqual(['Bell', 'Ada'])
  expect(await names('?owner=7')).toEqual(['Ada'])
  expect(await names('?tier=unknown&region=unknown')).toEqual(['Bell', 'Ada'])
  expect(await names('?segment=Large')).toEqual(['Bell'])
  asker.owners = ['7']
  expect(await names()).toEqual(['Ada'])
  expect(await names('?owner=8')).toEqual([])
})

it('names the first hundred, and how many there are', async () => {
  await edited('1', '1500')
  await database.owner.query(
    `insert into adjustment select (jsonb_populate_record(a, jsonb_build_object('adjustment_id', a.adjustment_id || n, 'key', null))).*
     from adjustment a, generate_series(1, 104) n`,
  )
  const { count, waiting } = await page()
  expect([count, waiting.length]).toEqual([105, 100])
})

it('refuses what is no filter', async () => {
  const { status, json } = await answered('?band=blue')
  expect([status, json.error.message]).toEqual([400, expect.stringMatching(/band.* is no filter/)])
})

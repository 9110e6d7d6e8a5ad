import type { Segment } from '@perennial/shared/lifecycle/segment'
import { SegmentReceipt, SegmentsPage, TryReceipt } from '@perennial/shared/wire/segments'
import { viewOf } from '../../../../test/cases/account-view.ts'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import { type Asker, askAt, pagesApp } from '../../../../test/served-pages.ts'
import { config, knowPortal, mirrored, portalId, record, scope } from '../../../../test/small-portal.ts'
import { versionsOf } from '../../config/versions.ts'
import { saveMemberships } from '../../segments/save-memberships.ts'
import { segmentMonths } from '../../segments/segment-history.ts'
import { type Listening, listen } from '../server.ts'
import {
  deleteSegmentEndpoint,
  saveSegmentEndpoint,
  segmentsPageEndpoint,
  trySegmentEndpoint,
} from './segments-page.ts'

const today = '2026-06-30'
const asker: Asker = { userEmail: 'ana@example.com', owners: null }
const named: Segment = { name: 'Named', when: { fact: 'name', is: 'Ada' } }
let database: FreshDatabase
let server: Listening

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, [
    record('company', '1', { name: 'Ada', lifecyclestage: 'customer', hubspot_owner_id: '7' }),
    record('company', '2', { name: 'Bell', lifecyclestage: 'customer', hubspot_owner_id: '8' }),
  ])
  const arr = { arr: { totals: [{ minor: 120_000, currency: 'EUR' }] } }
  await database.owner.query(
    `insert into account_score (portal_id, account_id, as_of, sequence, version, band, coverage, detail)
     values ($1, '1', '2026-04-01', 1, 1, 'unscored', 0, $2), ($1, '2', '2026-04-01', 1, 1, 'unscored', 0, '{}')`,
    [portalId, JSON.stringify(arr)],
  )
  for (const [asOf, names] of [
    ['2026-04-01', ['Ada', 'Ada']],
    ['2026-06-01', ['Ada', 'Bell']],
  ] as const)
    await database.store.portal(portalId, tx =>
      saveMemberships(
        tx,
        portalId,
        [named],
        names.map((name, at) => ({
          view: viewOf({ asOf, account: { id: String(at + 1) } }),
          facts: { asOf, values: { name } },
        })),
      ),
    )
  const { app, source } = pagesApp(database, today, asker)
  const own = { ...source, config: { ...config, segments: [named] } }
  app.get('/v1/pages/segments', segmentsPageEndpoint(own))
  app.post('/v1/pages/segments/try', trySegmentEndpoint(own))
  app.post('/v1/segments', saveSegmentEndpoint(own))
  app.post('/v1/segments/delete', deleteSegmentEndpoint(own))
  server = await listen(app, 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})
beforeEach(async () => {
  asker.owners = null
  await database.owner.query('truncate configuration, kept_receipt, kept_report')
})

const ask = (path: string, body?: unknown) => askAt(`${server.url}${path}`, body)
const page = async () => SegmentsPage.parse((await ask('/v1/pages/segments')).json)
const segments = async () => (await page()).segments.map(({ name }) => name)

const save = { name: 'Small', when: { fact: 'seats', atMost: 10 }, grouping: true, reason: 'Plan', key: 'k1' }

it('counts members and their revenue, and how they moved', async () => {
  const [segment] = (await page()).segments
  expect(segment).toMatchObject({
    name: 'Named',
    words: 'name is Ada',
    members: 1,
    unknown: 0,
    arr: [{ minor: 120_000, currency: 'EUR' }],
    withoutArr: 0,
  })
  const engine = await database.store.portal(portalId, tx => segmentMonths(tx, scope(today), named))
  expect(segment!.months).toEqual(engine)
})

it('counts only accounts the asker may see', async () => {
  asker.owners = ['8']
  expect((await page()).segments[0]).toMatchObject({ members: 0, arr: [] })
})

it('says what a condition may ask of, with words and type', async () => {
  const { facts } = await page()
  expect(facts).toContainEqual({ name: 'seats', label: 'seats', type: 'number' })
  expect(facts.map(({ name }) => name)).toContain('measure.usage_trend')
})

it('tries a condition and keeps nothing', async () => {
  const { json } = await ask('/v1/pages/segments/try', { when: { fact: 'name', is: 'Ada' } })
  expect(TryReceipt.parse(json)).toMatchObject({ words: 'name is Ada', tried: 2, customers: 2, count: 1 })
  expect(json.samples).toEqual([
    { kind: 'company', id: '1', name: 'Ada', url: 'https://crm.example/company/1' },
  ])
})

it('names the place of a mistake', async () => {
  const { status, json } = await ask('/v1/pages/segments/try', {
    when: { all: [{ fact: 'seats', before: '2026-01-01' }] },
  })
  expect(status).toBe(400)
  expect(json.error.message).toMatch(/^when\.all\.0/)
})

it('saves a segment as a new version, once under one key, in the signed user’s name', async () => {
  const first = await ask('/v1/segments', save)
  expect(first.status).toBe(201)
  expect(SegmentReceipt.parse(first.json)).toMatchObject({
    did: 'added',
    before: null,
    after: 'seats at most 10',
    by: 'ana@example.com',
    version: 1,
  })
  expect((await ask('/v1/segments', save)).json).toEqual(first.json)
  expect(await segments()).toEqual(['Named', 'Small'])
  const versions = await database.store.portal(portalId, tx => versionsOf(tx, portalId))
  expect(versions).toMatchObject([{ version: 1, by: 'ana@example.com', reason: 'Plan' }])
})

it('renames, changes and deletes', async () => {
  await ask('/v1/segments', save)
  const renamed = { ...save, name: 'Tiny', replaces: 'Small', key: 'k2' }
  expect((await ask('/v1/segments', renamed)).json).toMatchObject({ did: 'changed', version: 2 })
  expect(await segments()).toEqual(['Named', 'Tiny'])
  const gone = await ask('/v1/segments/delete', { name: 'Tiny', reason: 'Not used', key: 'k3' })
  expect(gone.json).toMatchObject({ did: 'deleted', after: null, version: 3 })
  expect(await segments()).toEqual(['Named'])
})

it.each<[string, object, RegExp]>([
  ['a name that is taken', { name: 'Named' }, /the name "Named" is taken/],
  ['a condition that is none', { when: { fact: 'seats' } }, /^when/],
  ['no reason', { reason: ' ' }, /^reason/],
  ['another replaced than there is', { replaces: 'Nobody' }, /there is no segment "Nobody"/],
])('refuses %s, and changes nothing', async (_what, wrong, message) => {
  const { status, json } = await ask('/v1/segments', { ...save, ...wrong })
  expect(status).toBe(400)
  expect(json.error.message).toMatch(message)
  expect(await segments()).toEqual(['Named'])
})

it('refuses a key that was used for something else', async () => {
  await ask('/v1/segments', save)
  expect((await ask('/v1/segments', { ...save, name: 'Other' })).json.error.message).toMatch(
    /^key: "k1" was used/,
  )
})

import { AccountAlerts } from '@perennial/shared/alert-request'
import express from 'express'
import { conclude } from '../../../test/cases/concluded.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { config, instant, knowPortal, mirrored, portalId, record, scope } from '../../../test/small-portal.ts'
import { runAlerts } from '../alerts/run-alerts.ts'
import {
  accountAlertsEndpoint,
  alertDigestEndpoint,
  alertFeedbackEndpoint,
  alertsEndpoint,
  closeAlertEndpoint,
  snoozeAlertEndpoint,
} from './alert-endpoints.ts'
import type { CardSource } from './card-source.ts'
import { type Listening, listen } from './server.ts'

const today = '2026-06-30'
let database: FreshDatabase
let server: Listening
let userEmail: string | null
let alertId: string

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, [
    record('company', '1', { name: 'Ada', hubspot_owner_id: '7' }),
    record('company', '2', { name: 'Bell', hubspot_owner_id: '8' }),
  ])
  await conclude(database, { id: '1', asOf: today }, { id: '2', asOf: today })
  const run = await database.store.portal(portalId, tx => runAlerts(tx, { scope: scope(today), config }))
  alertId = run.raised.find(({ name }) => name === 'Ada')!.id
  server = await listen(served(), 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})
beforeEach(async () => {
  userEmail = 'ana@example.com'
  await database.owner.query('truncate alert_event')
})

/** The endpoints behind a door that lets everybody in as the portal's user. */
function served(): express.Express {
  const source: CardSource = {
    store: database.store,
    config,
    clock: { now: () => new Date(instant(today)) },
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
  }
  const app = express()
  app.use(express.raw({ type: () => true }), (_request, response, next) => {
    response.locals.identity = { portalId, userId: null, userEmail }
    next()
  })
  app.get('/v1/accounts/:id/alerts', accountAlertsEndpoint(source))
  app.get('/v1/alerts', alertsEndpoint(source))
  app.get('/v1/alerts/digest', alertDigestEndpoint(source))
  app.post('/v1/alerts/:id/snooze', snoozeAlertEndpoint(source))
  app.post('/v1/alerts/:id/close', closeAlertEndpoint(source))
  app.post('/v1/alerts/:id/feedback', alertFeedbackEndpoint(source))
  return app
}

async function ask(path: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await fetch(`${server.url}${path.startsWith('/v1') ? '' : '/v1/alerts'}${path}`, init)
  return { status: response.status, json: await response.json() }
}
const names = async (path: string) =>
  (await ask(path)).json.alerts.map((one: { account: { name: string } }) => one.account.name)

it('lists open alerts, of everybody or of one owner', async () => {
  expect((await names('')).sort()).toEqual(['Ada', 'Bell'])
  expect(await names('?owner=8')).toEqual(['Bell'])
  expect((await ask('')).json.asOf).toBe(today)
})

it('gives the digest as data, text and HTML', async () => {
  const { json } = await ask('/digest?owner=7')
  expect(json.digests).toHaveLength(1)
  expect(json.digests[0]).toMatchObject({
    ownerId: '7',
    lines: [{ account: { name: 'Ada' } }],
    text: expect.stringContaining('1 renewal to save'),
    html: expect.stringMatching(/^<!doctype html>/),
  })
})

it('tells every alert of one account, those that are over too', async () => {
  await ask(`/${alertId}/close`, { reason: 'Signed', key: 'k0' })
  const { json } = await ask('/v1/accounts/1/alerts')
  expect(AccountAlerts.parse(json)).toMatchObject({
    asOf: today,
    alerts: [{ id: alertId, status: 'resolved', resolved: { because: expect.any(String), by: userEmail } }],
  })
  expect((await ask('/v1/accounts/3/alerts')).json.alerts).toEqual([])
})

it('snoozes, judges and closes in the signed user’s name, once under one key', async () => {
  const snooze = { until: '2026-07-20', reason: 'On holiday', key: 'k1' }
  const first = await ask(`/${alertId}/snooze`, snooze)
  expect(first).toMatchObject({ status: 200, json: { did: 'snoozed', by: userEmail, wakesOn: '2026-07-20' } })
  expect(await ask(`/${alertId}/snooze`, snooze)).toEqual(first)
  expect(await names('')).toEqual(['Bell'])
  expect(await ask(`/${alertId}/feedback`, { useful: false, key: 'k2' })).toMatchObject({
    json: { did: 'feedback', useful: false },
  })
  expect(await ask(`/${alertId}/close`, { reason: 'Signed', key: 'k3' })).toMatchObject({
    json: { did: 'closed', status: 'resolved' },
  })
  expect(await names('?all=true')).toEqual(['Bell', 'Ada'])
})

it.each<[string, string, unknown, RegExp]>([
  ['without a key', 'close', { reason: 'Signed' }, /key is missing/],
  ['without a reason', 'close', { key: 'k' }, /reason is missing/],
  ['with an empty reason', 'close', { reason: '  ', key: 'k' }, /reason: .* 1 to 500 characters/],
  ['without a day', 'snooze', { reason: 'Later', key: 'k' }, /until is missing/],
  [
    'with a day that is over',
    'snooze',
    { reason: 'Later', until: today, key: 'k' },
    /until: .* is not ahead/,
  ],
  [
    'that is neither yes nor no',
    'feedback',
    { useful: 'maybe', key: 'k' },
    /useful: .* neither true nor false/,
  ],
  ['that is no JSON', 'feedback', undefined, /is missing/],
])('refuses an act %s', async (_, act, body, message) => {
  const { status, json } = await ask(`/${alertId}/${act}`, body ?? '')
  expect([status, json.error.kind]).toEqual([400, 'invalid'])
  expect(json.error.message).toMatch(message)
  expect(json.error.remedy).not.toBe('')
})

it('refuses an alert it does not know, and who has no name', async () => {
  expect(await ask('/no-such/close', { reason: 'x', key: 'k' })).toMatchObject({ status: 400 })
  userEmail = null
  expect(await ask(`/${alertId}/close`, { reason: 'x', key: 'k' })).toMatchObject({
    status: 400,
    json: { error: { message: 'The signed address names no user.' } },
  })
})

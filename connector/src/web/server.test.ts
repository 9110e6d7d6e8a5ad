import { createHmac } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { AdjustReceipt } from '@perennial/shared/adjust'
import { CardError, CompanyCard } from '@perennial/shared/card'
import { ConfirmReceipt } from '@perennial/shared/confirm'
import { ListedOverride, OverrideReceipt } from '@perennial/shared/override-request'
import { StageReport } from '@perennial/shared/stage-request'
import { TouchpointReceipt } from '@perennial/shared/touchpoint-request'
import pino from 'pino'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  config,
  instant,
  knowPortal,
  link,
  mirrored,
  portalId,
  record,
  scope,
} from '../../../test/small-portal.ts'
import type { Crm, LoggedTouchpoint } from '../crm/crm.ts'
import { settleRules } from '../scoring/rules.ts'
import { scoreTouched } from '../scoring/score-accounts.ts'
import { markSynced } from '../sync/marks.ts'
import { type Listening, listen, web } from './server.ts'

const clientSecret = 'a secret of ours'
const publicUrl = 'https://cards.example'
const now = new Date(instant('2026-06-30', '12:00:00'))

let database: FreshDatabase
let server: Listening
let log: string[]
/** A CRM that takes every touchpoint but those called "Lost", whose answer does not arrive. */
const crm = {
  name: 'HubSpot',
  log: async (touchpoints: LoggedTouchpoint[]) =>
    touchpoints.map(({ companyId, subject }) =>
      subject === 'Lost'
        ? { id: companyId, ok: false, category: 'ANSWER_LOST', message: 'No answer.', retry: true }
        : { id: '77', ok: true, updatedAt: now.toISOString() },
    ),
}

beforeAll(async () => {
  database = await freshDatabase()
  await fillPortal()
  const sink = new PassThrough()
  log = []
  sink.on('data', line => log.push(String(line)))
  const app = web({
    store: database.store,
    config,
    clientSecret,
    publicUrl,
    clock: { now: () => now },
    log: pino(sink),
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
    crmOf: () => crm as unknown as Crm,
    console: null,
  })
  server = await listen(app, 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

async function fillPortal(): Promise<void> {
  await knowPortal(database.store)
  await knowPortal(database.store, 'other')
  await mirrored(database.store, [record('company', '5', { name: 'Theirs' })], [], 'other')
  await mirrored(
    database.store,
    [
      record('company', '1', { name: 'Ada', lifecyclestage: 'customer' }, { mergedIds: ['99'] }),
      record('company', '2', { name: 'Lead' }),
      record('deal', '10', {
        dealname: 'Ada 2026',
        dealstage: 'closedwon',
        contract_type: 'new',
        amount: '1200',
        contract_start: '2026-01-01',
        contract_end: '2027-01-01',
      }),
      record('contact', '20', { firstname: 'Eva', lastname: 'Lang', hs_buying_role: 'CHAMPION' }),
      record('call', '30', {
        hs_timestamp: instant('2026-06-25'),
        hs_call_status: 'COMPLETED',
        hs_call_title: 'Quarterly review',
      }),
    ],
    [
      link('deal:10', 'company:1', 'primary'),
      link('contact:20', 'company:1'),
      link('call:30', 'company:1'),
      link('call:30', 'contact:20'),
    ],
  )
  const today = scope('2026-06-30')
  const rules = await settleRules(database.store, today, config)
  await scoreTouched(database.store, today, config, rules)
  await markSynced(database.store, portalId, new Date(instant('2026-06-30')))
}

interface Asked {
  method?: string
  body?: string
  at?: number
  signedFor?: string
  secret?: string
  headers?: Record<string, string>
}

/** Asks as HubSpot does: signed for the public address, whatever address we really listen on. */
async function ask(
  path: string,
  options: Asked = {},
): Promise<{ status: number; text: string; json: unknown }> {
  const { method = 'GET', body = '', at = now.getTime(), signedFor = `${publicUrl}${path}` } = options
  const signature = createHmac('sha256', options.secret ?? clientSecret)
    .update(`${method}${signedFor}${body}${at}`)
    .digest('base64')
  const headers = {
    'x-hubspot-request-timestamp': String(at),
    'x-hubspot-signature-v3': signature,
    ...options.headers,
  }
  return plain(path, { method, headers, ...(body && { body }) })
}

async function plain(path: string, init?: RequestInit) {
  const response = await fetch(`${server.url}${path}`, init)
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, text, json: isJson ? JSON.parse(text) : null }
}

const card = (id: string, portal = portalId) => ask(`/v1/cards/company/${id}?portalId=${portal}&userId=7`)

describe('a fact', () => {
  const signed = `portalId=${portalId}&userId=7&userEmail=ana@acme.example`
  const confirmed = (body: unknown, path = `/v1/accounts/1/confirmations?${signed}`) =>
    ask(path, { method: 'POST', body: JSON.stringify(body) })
  afterEach(() => database.owner.query('truncate confirmation'))

  it('is confirmed by the signed user, with a receipt, and is shown as confirmed from then on', async () => {
    const { status, json } = await confirmed({ fact: 'renewal_date', value: '2027-03-01', reason: 'amended' })
    expect(status).toBe(201)
    expect(ConfirmReceipt.parse(json)).toMatchObject({
      account: { id: '1', name: 'Ada' },
      contract: { id: '10' },
      value: '2027-03-01',
      replaced: { value: '2027-01-01', basis: 'stated' },
      by: 'ana@acme.example',
      reason: 'amended',
    })
    expect((await card('1')).json).toMatchObject({
      renewal: {
        date: '2027-03-01',
        source: { text: expect.stringContaining('confirmed by ana@acme.example') },
      },
    })
  })

  it('is taken back by an empty value', async () => {
    await confirmed({ fact: 'arr', value: '9000' })
    expect((await card('1')).json).toMatchObject({ arr: { totals: [{ minor: 900_000 }] } })
    await confirmed({ fact: 'arr', value: null })
    expect((await card('1')).json).toMatchObject({ arr: { totals: [{ minor: 120_000 }] } })
  })

  it.each([
    ['a day that does not exist', { fact: 'renewal_date', value: '2027-02-30' }, 'is not a day'],
    ['an end before the start', { fact: 'renewal_date', value: '2025-12-31' }, 'is not after the start'],
    ['an amount in words', { fact: 'arr', value: 'a lot' }, 'is not an amount'],
    ['a notice of a thousand years', { fact: 'notice_days', value: '365000' }, 'is not a number of days'],
    ['a contract of somebody else', { fact: 'arr', value: '1', contractId: '77' }, 'is not a contract'],
  ])('is not confirmed with %s', async (_, body, message) => {
    const { status, json } = await confirmed(body)
    expect(status).toBe(400)
    expect(CardError.parse(json).error.message).toContain(message)
  })

  it('is not confirmed by nobody, of no account, or in words that are no JSON', async () => {
    const nobody = `/v1/accounts/1/confirmations?portalId=${portalId}`
    expect((await confirmed({ fact: 'arr', value: '1' }, nobody)).status).toBe(400)
    const missing = `/v1/accounts/404/confirmations?${signed}`
    expect((await confirmed({ fact: 'arr', value: '1' }, missing)).status).toBe(400)
    const broken = `/v1/accounts/1/confirmations?${signed}`
    expect((await ask(broken, { method: 'POST', body: '{' })).status).toBe(400)
  })

  it('that is assumed, disputed or missing waits in the queue of its own portal', async () => {
    const { json } = await ask(`/v1/confirmations?${signed}`)
    expect(json).toEqual({ asOf: '2026-06-30', resting: { dates: 0, arr: [] }, queue: [] })
    const other = await ask('/v1/confirmations?portalId=other&userId=7')
    expect(other).toMatchObject({ status: 200, json: { queue: [] } })
    expect((await ask('/v1/confirmations?portalId=4712&userId=7')).status).toBe(400)
  })
})

describe('a touchpoint', () => {
  const signed = `portalId=${portalId}&userId=7&userEmail=ana@acme.example`
  const word = {
    channel: 'call',
    contactIds: ['20'],
    on: '2026-06-29',
    subject: 'Renewal',
    body: '',
    key: 'a',
  }
  const logged = (body: unknown) =>
    ask(`/v1/accounts/1/touchpoints?${signed}`, { method: 'POST', body: JSON.stringify(body) })

  it('is logged in the CRM in the signed user’s name', async () => {
    const { status, json } = await logged(word)
    expect([status, TouchpointReceipt.parse(json)]).toMatchObject([
      200,
      { account: { name: 'Ada' }, engagement: { kind: 'call', id: '77' }, by: 'ana@acme.example' },
    ])
  })

  it('waits, and says so, where the CRM does not answer', async () => {
    const { status, json } = await logged({ ...word, subject: 'Lost', key: 'b' })
    expect([status, json]).toMatchObject([202, { engagement: null, waitsBecause: 'No answer.' }])
  })

  it.each([
    ['of a kind nobody knows', { channel: 'fax' }, 'Send {"channel"'],
    ['of a day to come', { on: '2026-07-02' }, 'on: 2026-07-02 is after today'],
    ['with a stranger', { contactIds: ['404'] }, 'the CRM has no contact 404'],
  ])('%s is refused', async (_, part, message) => {
    const { status, json } = await logged({ ...word, key: 'c', ...part })
    expect([status, json]).toMatchObject([400, { error: { message: expect.stringContaining(message) } }])
  })
})

describe('revenue', () => {
  const signed = `portalId=${portalId}&userId=7&userEmail=ana@acme.example`
  const address = `/v1/accounts/1/adjustments?${signed}`
  const word = { amount: '1500', effective: '2026-06-01', reason: 'price_change', key: 'click-1' }
  const adjusted = (body: unknown, path = address) =>
    ask(path, { method: 'POST', body: JSON.stringify(body) })
  afterEach(() => database.owner.query('truncate adjustment, adjustment_event'))

  it('is adjusted by the signed user, once for one key, and listed beside what the source says', async () => {
    const { status, json } = await adjusted(word)
    expect(status).toBe(201)
    expect(AdjustReceipt.parse(json)).toMatchObject({
      account: { id: '1', name: 'Ada' },
      line: { id: '10' },
      source: 1200,
      amount: 1500,
      by: 'ana@acme.example',
      effect: { arr: { before: 1200, after: 1500 }, rates: null },
    })
    expect((await adjusted(word)).json).toEqual(json)
    expect((await ask(address)).json).toMatchObject({
      asOf: '2026-06-30',
      adjustments: [{ state: 'approved', amount: 1500, sourceNow: 1200, difference: 300, counts: true }],
    })
    expect((await ask('/v1/accounts/1/adjustments?portalId=other&userId=7')).json).toMatchObject({
      adjustments: [],
    })
  })

  it('is previewed with its effect on the rates of the year, and nothing is stored', async () => {
    const preview = await adjusted(word, `/v1/accounts/1/adjustments/preview?${signed}`)
    expect([preview.status, AdjustReceipt.parse(preview.json)]).toMatchObject([
      200,
      { effect: { arr: { before: 1200, after: 1500 }, rates: { to: '2026-06-30' } } },
    ])
    expect((await ask(address)).json).toMatchObject({ adjustments: [] })
  })

  it('is taken back by the signed user, with the entry kept, and only of its own account', async () => {
    const { id } = AdjustReceipt.parse((await adjusted(word)).json)
    expect((await adjusted({}, `/v1/accounts/2/adjustments/${id}/undo?${signed}`)).status).toBe(400)
    const undone = await adjusted({}, `/v1/accounts/1/adjustments/${id}/undo?${signed}`)
    expect([undone.status, undone.json]).toMatchObject([200, { id, state: 'undone' }])
    expect((await ask(address)).json).toMatchObject({ adjustments: [{ state: 'undone', counts: false }] })
  })

  it.each<[string, object, RegExp]>([
    ['without a key', { key: undefined }, /key is missing/],
    ['for no known reason', { reason: 'because' }, /^reason: /],
    ['on a line that is none', { lineId: 'X' }, /is not a recurring line/],
    ['over what was seen', { expect: '1300' }, /EUR 1,200.00 is, known from the source/],
  ])('is not adjusted %s', async (_, more, message) => {
    const { status, json } = await adjusted({ ...word, ...more })
    expect([status, json]).toMatchObject([
      400,
      { error: { kind: 'invalid', message: expect.stringMatching(message) } },
    ])
    expect((await ask(address)).json).toMatchObject({ adjustments: [] })
  })

  it('is not adjusted by nobody, nor in another portal', async () => {
    const nobody = `/v1/accounts/1/adjustments?portalId=${portalId}`
    expect((await adjusted(word, nobody)).status).toBe(400)
    expect((await adjusted(word, '/v1/accounts/1/adjustments?portalId=other&userId=7')).status).toBe(400)
    expect((await plain(address, { method: 'POST', body: JSON.stringify(word) })).status).toBe(401)
  })
})

describe('a health score', () => {
  const signed = `portalId=${portalId}&userId=7&userEmail=ana@acme.example`
  const address = `/v1/accounts/1/overrides?${signed}`
  const word = { band: 'at_risk', reason: 'Their sponsor left', key: 'click-1' }
  const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) })
  const overridesAt = async (path: string) =>
    ((await ask(path)).json as { overrides: ListedOverride[] }).overrides
  afterEach(() => database.owner.query('truncate override, override_event'))

  it('is set by the signed user, once for one key, listed, and ended by name', async () => {
    const { status, json } = await post(address, word)
    expect(status).toBe(201)
    const receipt = OverrideReceipt.parse(json)
    expect(receipt).toMatchObject({
      override: { band: 'at_risk', by: 'ana@acme.example' },
      model: { band: 'healthy' },
      after: { band: 'at_risk' },
      expires: '2026-07-29',
    })
    expect((await post(address, word)).json).toEqual(json)
    const [listed, ...others] = await overridesAt(address)
    expect(ListedOverride.parse(listed)).toMatchObject({ state: 'in_effect', daysLeft: 29, disagrees: true })
    expect(others).toEqual([])
    const end = `/v1/accounts/1/overrides/${receipt.override.id}/end?${signed}`
    const ended = await post(end, { reason: 'She is back' })
    expect(OverrideReceipt.parse(ended.json)).toMatchObject({
      ended: { by: 'ana@acme.example', reason: 'She is back' },
      after: { band: 'healthy' },
    })
    expect((await post(end, { reason: 'She is back' })).status).toBe(400)
  })

  it('set by hand is found in the list of its own portal, by what expires and what disagrees', async () => {
    await post(address, word)
    const found = async (filter: string) => (await overridesAt(`/v1/overrides?${signed}${filter}`)).length
    expect([await found(''), await found('&expiring=29&disagreeing=true')]).toEqual([1, 1])
    expect(await found('&expiring=28')).toBe(0)
    expect((await ask(`/v1/overrides?${signed}&expiring=soon`)).status).toBe(400)
    expect(await overridesAt('/v1/overrides?portalId=other&userId=7')).toEqual([])
  })

  it.each<[string, object, RegExp]>([
    ['without a key', { key: undefined }, /key is missing/],
    ['without a reason', { reason: ' ' }, /^reason: " " is not 1 to 500/],
    ['to a score out of range', { band: undefined, score: 101 }, /^score: "101" is not a whole number/],
    ['for too long', { days: 91 }, /^days: "91"/],
  ])('is not set %s', async (_, more, message) => {
    expect(await post(address, { ...word, ...more })).toMatchObject({
      status: 400,
      json: {
        error: { kind: 'invalid', message: expect.stringMatching(message), remedy: expect.any(String) },
      },
    })
    expect(await overridesAt(address)).toEqual([])
  })

  it('is not set by nobody, nor in another portal, nor for an account that is not scored', async () => {
    const at = (id: string, who: string) => post(`/v1/accounts/${id}/overrides?${who}`, word)
    expect((await at('1', `portalId=${portalId}`)).status).toBe(400)
    expect((await at('1', 'portalId=other&userId=7')).status).toBe(400)
    expect((await at('2', signed)).status).toBe(400)
    expect((await plain(address, { method: 'POST', body: JSON.stringify(word) })).status).toBe(401)
  })
})

describe('a stage', () => {
  const signed = `portalId=${portalId}&userId=7&userEmail=ana@acme.example`
  const shown = async (id = '1', portal = portalId) =>
    ask(`/v1/accounts/${id}/stage?portalId=${portal}&userId=7&userEmail=ana@acme.example`)
  const moved = (body: unknown, path = `/v1/accounts/1/stage?${signed}`) =>
    ask(path, { method: 'POST', body: JSON.stringify(body) })
  afterEach(() => database.owner.query('truncate stage_entry'))

  it('is shown, and held and released by the signed user', async () => {
    expect(StageReport.parse((await shown()).json).stage).toMatchObject({
      label: 'Adoption',
      how: 'condition',
    })
    const held = await moved({ to: 'expansion', reason: 'asked for more seats' })
    expect(held.status).toBe(200)
    expect(StageReport.parse(held.json).stage).toMatchObject({
      name: 'expansion',
      how: 'manual',
      by: 'ana@acme.example',
      reason: 'asked for more seats',
    })
    await moved({ release: true })
    expect(StageReport.parse((await shown()).json).history.slice(-2)).toMatchObject([
      { how: 'manual' },
      { how: 'released' },
    ])
  })

  it('is not moved by nobody, without a reason, to nowhere, nor in another portal', async () => {
    const asked = { to: 'expansion', reason: 'why' }
    const refusals = await Promise.all([
      moved(asked, `/v1/accounts/1/stage?portalId=${portalId}`),
      moved({ to: 'expansion' }),
      moved({ ...asked, to: 'gone' }),
      moved(asked, '/v1/accounts/1/stage?portalId=other&userId=7'),
    ])
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400])
    expect(refusals[2]!.text).toContain('use one of onboarding, adoption, expansion, renewal')
    expect((await shown('1', 'other')).status).toBe(400)
  })
})

describe('the quality of the data', () => {
  it('is told to the portal of the signed request only: what is wrong, and how fresh the rest is', async () => {
    const { status, json } = await ask(`/v1/data-quality?portalId=${portalId}&userId=7`)
    expect(status).toBe(200)
    expect(json).toMatchObject({
      asOf: '2026-06-30',
      quality: [],
      freshness: expect.arrayContaining([
        { need: 'touchpoints', newest: '2026-06-25', days: 5, accounts: 1 },
      ]),
      pulled: [],
      latency: [],
    })
    expect(await ask('/v1/data-quality?portalId=other&userId=7')).toMatchObject({
      json: { quality: [], freshness: [] },
    })
  })
})

describe('the card of a company', () => {
  it('keeps the contract and says what was concluded', async () => {
    const { status, json } = await card('1')
    expect(status).toBe(200)
    expect(CompanyCard.parse(json)).toEqual(json)
    expect(json).toMatchObject({
      account: { id: '1', name: 'Ada', isCustomer: true },
      asOf: '2026-06-30',
      stale: false,
      timeZone: 'Europe/Berlin',
      health: { score: 86, band: 'healthy', version: 1, changedOn: '2026-06-30' },
      renewal: { date: '2027-01-01', basis: 'stated', state: 'not_due' },
      arr: { totals: [{ minor: 120_000, currency: 'EUR', digits: 2 }] },
      expansion: { flag: false, score: null, because: '', blockedBy: [] },
      people: [{ name: 'Eva Lang', role: 'Champion', lastTouch: { on: '2026-06-25', channel: 'call' } }],
      touchpoints: [{ subject: 'Quarterly review', people: ['Eva Lang'] }],
    })
  })

  it('is replayed as it was known on a day, and refuses a day nothing is known of', async () => {
    const on = (asOf: string) => ask(`/v1/cards/company/1?portalId=${portalId}&userId=7&asOf=${asOf}`)
    expect(await on('2026-06-20')).toMatchObject({
      status: 200,
      json: {
        asOf: '2026-06-20',
        account: { name: 'Ada' },
        health: { score: null, band: 'unscored' },
        touchpoints: [],
      },
    })
    expect(await on('2026-07-01')).toMatchObject({ status: 400, json: { error: { kind: 'invalid' } } })
  })

  it('answers under an id that was merged away', async () => {
    expect(await card('99')).toMatchObject({ status: 200, json: { account: { id: '1' } } })
  })

  it('of a company that is no customer says that it is not scored', async () => {
    const { json } = await card('2')
    expect(json).toMatchObject({
      account: { isCustomer: false },
      health: { band: 'unscored', score: null },
      arr: null,
    })
  })

  it.each([
    ['that was never mirrored', '12345', portalId],
    ['of another portal', '5', portalId],
    ['of a portal that was never synced', '1', '777'],
    ['with an odd id', "1'%20or%20'1", portalId],
  ])('%s is not found, and the answer says what to do', async (_, id, portal) => {
    const path = `/v1/cards/company/${id}?portalId=${portal}`
    const { status, json } = await ask(path, { signedFor: `${publicUrl}${path.replaceAll('%27', "'")}` })
    expect(status).toBe(404)
    expect(CardError.parse(json)).toMatchObject({
      error: { kind: 'unknown_record', remedy: expect.any(String) },
    })
  })

  it('shows each portal its own companies', async () => {
    expect(await card('5', 'other')).toMatchObject({ status: 200, json: { account: { name: 'Theirs' } } })
    expect(await card('1', 'other')).toMatchObject({ status: 404 })
  })

  it('takes the portal from the signed address, never from the body or a header', async () => {
    const path = `/v1/cards/company/5?portalId=${portalId}`
    const headers = { 'x-portal-id': 'other', 'content-type': 'application/json' }
    expect(await ask(path, { headers })).toMatchObject({ status: 404 })
  })
})

describe('a request that HubSpot did not sign for us', () => {
  const path = `/v1/cards/company/1?portalId=${portalId}`
  const refused = async (answer: Promise<{ status: number; json: unknown }>): Promise<unknown> => {
    const { status, json } = await answer
    expect(status).toBe(401)
    return json
  }

  it('gets one and the same answer, whatever is wrong with it', async () => {
    const answers = [
      await refused(plain(path)),
      await refused(plain('/v1/cards/company/nobody')),
      await refused(plain('/v1/not/there')),
      await refused(ask(path, { secret: 'guessed' })),
      await refused(ask(path, { at: now.getTime() - 300_001 })),
      await refused(ask(path, { at: now.getTime() + 300_001 })),
      await refused(ask(path, { signedFor: `https://other.example${path}` })),
      await refused(ask(path, { signedFor: `${publicUrl}${path}1` })),
    ]
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(CardError.parse(answers[0])).toMatchObject({ error: { kind: 'unsigned' } })
  })

  it.each([
    '',
    '?userId=7',
    '?portalId=',
    `?portalId=${portalId}&portalId=other`,
    `?portalId=${portalId}&userId=1&userId=2`,
  ])('or in which the portal or the person is not said once (%s) is refused', async query => {
    expect(await refused(ask(`/v1/cards/company/1${query}`))).toMatchObject({ error: { kind: 'unsigned' } })
  })

  it('is refused as such when it is too long or cannot be read', async () => {
    const { status, json } = await ask(path, { method: 'POST', body: 'x'.repeat(2_000_000) })
    expect(status).toBe(413)
    expect(CardError.parse(json)).toMatchObject({ error: { kind: 'refused' } })
    expect(await ask(`/v1/cards/company/%ZZ?portalId=${portalId}`)).toMatchObject({ status: 400 })
  })
})

describe('the service', () => {
  it('says that it is well', async () => {
    expect(await plain('/healthz')).toMatchObject({ status: 200, json: { ok: true } })
  })

  it('shows its figures to this machine only', async () => {
    const { status, text } = await plain('/metrics')
    expect(status).toBe(200)
    expect(text).toContain('perennial_http_request_seconds_count')
    expect(text).toContain('perennial_event_to_property_seconds_bucket{le="+Inf"} 0')
    const forwarded = await plain('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(forwarded).toMatchObject({ status: 404, text: '' })
  })

  it('has nothing at other addresses', async () => {
    expect(await plain('/')).toMatchObject({ status: 404, json: { error: { kind: 'not_found' } } })
    expect(await ask(`/v1/cards?portalId=${portalId}`)).toMatchObject({ status: 404 })
  })

  it('does not say what it is made of', async () => {
    const { headers } = await fetch(`${server.url}/healthz`)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('logs the path of a request, never its query, which names people', async () => {
    await ask(`/v1/cards/company/1?portalId=${portalId}&userEmail=eva@example.com`)
    expect(log.join('')).toContain('/v1/cards/company/1')
    expect(log.join('')).not.toContain('eva')
  })

  it('answers a failure of its own without saying where it came from, and logs it', async () => {
    await database.owner.query('alter table alias rename to hidden')
    const { status, json, text } = await card('1')
    await database.owner.query('alter table hidden rename to alias')
    expect(status).toBe(500)
    expect(CardError.parse(json)).toMatchObject({ error: { kind: 'bug', remedy: expect.any(String) } })
    expect(text).not.toMatch(/alias|\.ts|at /)
    expect(log.join('')).toContain('request failed')
    expect(await card('1')).toMatchObject({ status: 200 })
  })
})

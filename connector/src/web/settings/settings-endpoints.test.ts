import { createHmac } from 'node:crypto'
import { Settings } from '@perennial/shared/wire/settings'
import { DraftAnswer, type SettingEdit } from '@perennial/shared/wire/settings-draft'
import { PublishReceipt, SettingsVersions } from '@perennial/shared/wire/settings-publish'
import { Backtest, PolicyEffect, WhatIf } from '@perennial/shared/wire/settings-what-if'
import pino from 'pino'
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts'
import {
  config as file,
  instant,
  knowPortal,
  link,
  mirrored,
  noCrm,
  portalId,
  record,
  scope,
} from '../../../../test/small-portal.ts'
import { bandCounts } from '../../cli/score.ts'
import { rulingConfig } from '../../config/versions.ts'
import { Config } from '../../config.ts'
import { settleRules } from '../../scoring/rules.ts'
import { scoreTouched } from '../../scoring/score-accounts.ts'
import { markSynced } from '../../sync/marks.ts'
import { type Listening, listen, web } from '../server.ts'

const clientSecret = 'a secret of ours'
const publicUrl = 'https://cards.example'
const now = new Date(instant('2026-06-30', '12:00:00'))
const config = Config.parse({
  ...file,
  scorecard: {
    name: 'Contact',
    weights: { engagement_recency: 60, contract_signals: 40 },
    bands: { healthy: 70, watch: 45, hysteresis: 2 },
    minimumCoverage: 0.3,
  },
})
/** As it is served: its file says who is RevOps. */
const served = { ...config, roles: { ...config.roles, revops: ['7', '8'] } }
const people = { ana: 'userId=7&userEmail=ana@acme.example', bo: 'userId=8&userEmail=bo@acme.example' }

let database: FreshDatabase
let server: Listening
beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await fillPortal()
  await score()
  const app = web({
    ...{ store: database.store, config: served, clientSecret, publicUrl, log: pino({ level: 'silent' }) },
    clock: { now: () => now },
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
    ...noCrm,
  })
  server = await listen(app, 0, '127.0.0.1')
})
afterEach(async () => {
  await server.stop()
  await database.drop()
})

/** Customers last spoken to 2, 40 and 149 days ago. */
async function fillPortal(): Promise<void> {
  const customer = (id: string, name: string, owner: string, lastTouch: string) => [
    record('company', id, { name, lifecyclestage: 'customer', hubspot_owner_id: owner }),
    record('deal', `1${id}`, {
      ...{ dealname: name, dealstage: 'closedwon', contract_type: 'new', amount: '1200' },
      ...{ contract_start: '2025-01-01', contract_end: '2027-01-01', closedate: '2024-12-20' },
    }),
    record('call', `3${id}`, {
      hs_timestamp: instant(lastTouch),
      hs_call_status: 'COMPLETED',
      hs_call_direction: 'INBOUND',
    }),
    record('contact', `2${id}`, { firstname: name, lastname: 'Lang' }),
  ]
  const ids = ['1', '2', '3']
  await mirrored(
    database.store,
    [
      ...customer('1', 'Ada', '70', '2026-06-28'),
      ...customer('2', 'Bell', '70', '2026-05-21'),
      ...customer('3', 'Cyd', '80', '2026-02-01'),
    ],
    ids.flatMap(id => [
      link(`deal:1${id}`, `company:${id}`, 'primary'),
      link(`call:3${id}`, `company:${id}`),
      link(`call:3${id}`, `contact:2${id}`),
      link(`contact:2${id}`, `company:${id}`),
    ]),
  )
  await markSynced(database.store, portalId, new Date(instant('2026-06-30')))
}

async function score(): Promise<void> {
  const today = scope('2026-06-30')
  const ruling = await database.store.portal(portalId, tx => rulingConfig(tx, portalId, config))
  await scoreTouched(database.store, today, ruling, await settleRules(database.store, today, ruling))
}

async function ask(path: string, body?: object, who: keyof typeof people = 'ana') {
  const address = `/v1/settings${path}?portalId=${portalId}&${people[who]}`
  const [method, text] = body === undefined ? ['GET', ''] : ['POST', JSON.stringify(body)]
  const signature = createHmac('sha256', clientSecret)
    .update(`${method}${publicUrl}${address}${text}${now.getTime()}`)
    .digest('base64')
  const response = await fetch(`${server.url}${address}`, {
    method,
    headers: {
      'x-hubspot-request-timestamp': String(now.getTime()),
      'x-hubspot-signature-v3': signature,
    },
    ...(text && { body: text }),
  })
  return { status: response.status, json: (await response.json()) as unknown }
}

/** The answer to a question that is expected to have one. */
async function told(path: string, body: object): Promise<unknown> {
  const { status, json } = await ask(path, body)
  expect({ status, error: (json as { error?: unknown }).error }).toEqual({ status: 200 })
  return json
}

const watchFrom = (value: number): SettingEdit => ({ path: ['scorecard', 'bands', 'watch'], value })
const draftOf = async (body: object, who?: keyof typeof people) =>
  DraftAnswer.parse((await ask('/draft', body, who)).json).draft!
const publishing = async (edits: SettingEdit[], key = 'k1') => {
  const { savedAt, base } = await draftOf({ base: 1, edits })
  return { base, draft: savedAt, reason: 'quieter weeks', key }
}

it('shows what rules, field by field, with the version', async () => {
  const settings = Settings.parse((await ask('')).json)
  expect(settings).toMatchObject({
    asOf: '2026-06-30',
    stale: false,
    version: { version: 1, origin: 'file', by: null },
    draft: null,
    stages: [{ name: 'onboarding' }, { name: 'adoption', when: 'everybody else' }, {}, {}],
  })
  expect(settings.scorecards).toMatchObject([
    {
      name: 'Contact',
      when: null,
      measures: [
        { path: ['scorecard', 'weights', 'engagement_recency'], weight: 60, hasData: true },
        { path: ['scorecard', 'weights', 'contract_signals'], weight: 40 },
      ],
      fields: [{ value: 70 }, { value: 45 }, { value: 2 }, { value: 0.3 }],
    },
  ])
  const fields = [...settings.policy, ...settings.alerts, ...settings.mapping].flatMap(group => group.fields)
  expect(fields.find(({ path }) => path.join('.') === 'policy.alerts.perOwnerPerWeek')).toMatchObject({
    value: 5,
    optional: true,
  })
  expect(fields.find(({ path }) => path.join('.') === 'mapping.company.name')).toMatchObject({
    value: 'name',
    optional: false,
  })
})

it('every setting shown can be written back as it is, and changes nothing', async () => {
  const { scorecards, stages, policy, alerts, mapping } = Settings.parse((await ask('')).json)
  const groups = [...scorecards, ...stages, ...policy, ...alerts, ...mapping]
  const edits = groups.flatMap(({ fields }) => fields.map(({ path, value }) => ({ path, value })))
  expect(edits.length).toBeGreaterThan(80)
  expect(await draftOf({ base: 1, edits })).toMatchObject({ ok: true, changes: [] })
})

describe('a draft', () => {
  it('is kept for one person until it is discarded, and publishes nothing', async () => {
    await draftOf({ base: 1, edits: [watchFrom(50)] })
    expect(DraftAnswer.parse((await ask('/draft')).json).draft).toMatchObject({
      base: 1,
      edits: [watchFrom(50)],
      ok: true,
      changes: [{ path: 'scorecard.bands.watch', from: '45', to: '50' }],
      conflict: null,
    })
    expect(await ask('/draft', undefined, 'bo')).toMatchObject({ json: { draft: null } })
    expect(Settings.parse((await ask('')).json)).toMatchObject({
      version: { version: 1 },
      draft: { edits: [watchFrom(50)] },
    })
    await ask('/draft/discard', {})
    expect(await ask('/draft')).toMatchObject({ json: { draft: null } })
  })

  it('is kept with its faults, each naming field, value and remedy', async () => {
    const draft = await draftOf({
      base: 1,
      edits: [
        watchFrom(80),
        { path: ['scorecard', 'weights', 'engagement_recency'], value: -1 },
        { path: ['policy', 'alerts', 'perOwnerPerWeek'], value: 5000 },
      ],
    })
    expect(draft).toMatchObject({ ok: false, changes: null })
    const errors = draft.findings.filter(({ severity }) => severity === 'error')
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: ['policy', 'alerts', 'perOwnerPerWeek'], value: '5000' }),
        expect.objectContaining({ path: ['scorecard', 'bands'] }),
        expect.objectContaining({ path: ['scorecard', 'weights', 'engagement_recency'], value: '-1' }),
      ]),
    )
    expect(errors.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true)
    expect(await ask('/what-if', { base: 1, edits: draft.edits })).toMatchObject({ status: 400 })
    const { status, json } = await ask('/publish', await publishing(draft.edits))
    expect({ status, json }).toMatchObject({ status: 400, json: { error: { kind: 'invalid' } } })
  })

  it.each<[SettingEdit['path'], RegExp]>([
    [['segments', 0, 'name'], /segments.0.name is not edited here/],
    [['scorecard', '__proto__', 'polluted'], /there is no such setting/],
    [['scorecards', 4, 'name'], /scorecards.4.name: there is no such setting/],
  ])('refuses an edit of %j', async (path, message) => {
    const { status, json } = await ask('/draft', { base: 1, edits: [{ path, value: 1 }] })
    expect({ status, json }).toMatchObject({
      status: 400,
      json: { error: { message: expect.stringMatching(message) } },
    })
    expect(await ask('/draft')).toMatchObject({ json: { draft: null } })
  })
})

describe('what if', () => {
  it.each<[string, SettingEdit[]]>([
    ['thresholds', [{ path: ['scorecard', 'bands', 'healthy'], value: 95 }, watchFrom(90)]],
    [
      'weights',
      [
        { path: ['scorecard', 'weights', 'engagement_recency'], value: 90 },
        { path: ['scorecard', 'weights', 'contract_signals'], value: 10 },
      ],
    ],
    ['a measure taken out', [{ path: ['scorecard', 'weights', 'contract_signals'] }]],
    ['another mapping', [{ path: ['mapping', 'deal', 'end'], value: 'closedate' }]],
  ])('equals what publishing %s then really does', async (_, edits) => {
    const before = await bandCounts(database.store, portalId)
    const found = WhatIf.parse(await told('/what-if', { base: 1, edits }))
    expect(found.bands.before).toEqual(before)
    expect(await bandCounts(database.store, portalId)).toEqual(before)
    expect((await ask('/publish', await publishing(edits))).status).toBe(201)
    await score()
    expect(await bandCounts(database.store, portalId)).toEqual(found.bands.after)
    const { rows } = await database.owner.query(
      `select distinct on (account_id) account_id as id, band from account_score order by account_id, sequence desc`,
    )
    const bandNow = new Map(rows.map(({ id, band }) => [id, band]))
    for (const { id, to } of found.moves) expect({ id, band: bandNow.get(id) }).toEqual({ id, band: to.band })
  })

  it('names who moves, with the revenue, and says what a week would bring', async () => {
    const edits = [{ path: ['scorecard', 'bands', 'healthy'], value: 99.5 }, watchFrom(99)]
    const found = WhatIf.parse(await told('/what-if', { base: 1, edits: [...edits, hysteresis(0)] }))
    expect(found).toMatchObject({ accounts: 3, sampleOf: null, customers: { before: 3, after: 3 } })
    expect(found.changed).toBe(found.moves.length)
    expect(found.moves.length).toBeGreaterThan(0)
    expect(found.moves[0]).toMatchObject({ arr: [{ minor: 120_000, currency: 'EUR', digits: 2 }] })
    const moved = found.moves.filter(({ to }) => to.band === 'at_risk').length
    expect(found.arrToAtRisk).toEqual([{ minor: 120_000 * moved, currency: 'EUR', digits: 2 }])
  })

  it('says that the past cannot tell where no renewal was decided', async () => {
    const found = Backtest.parse(await told('/backtest', { base: 1, edits: [watchFrom(50)] }))
    expect(found).toMatchObject({ since: '2024-07-01', past: { after: { decided: 0, precision: null } } })
    expect(found.past.after.unknownBecause).toBe('no renewal of a term was decided in that time')
  })

  it('shows retention and a week of alerts under a drafted policy beside those in force', async () => {
    const edits = [{ path: ['policy', 'alerts', 'perOwnerPerWeek'], value: 0 }]
    const found = PolicyEffect.parse(await told('/policy-effect', { base: 1, edits }))
    expect(found.retention.before).toMatchObject({ accounts: 3, nrr: 1, grr: 1 })
    expect(found.retention.after).toEqual(found.retention.before)
    expect(found.alerts.after.raised).toBe(0)
  })
})

describe('publishing', () => {
  it('makes the draft rule, once under its key, and ends the draft', async () => {
    const asked = await publishing([watchFrom(50)])
    const first = await ask('/publish', asked)
    const receipt = PublishReceipt.parse(first.json)
    expect(first.status).toBe(201)
    expect(receipt).toMatchObject({
      ...{ version: 2, before: 1, by: 'ana@acme.example', reason: 'quieter weeks' },
      changes: [{ path: 'scorecard.bands.watch', from: '45', to: '50' }],
    })
    expect(await ask('/publish', asked)).toEqual(first)
    expect(await ask('/publish', { ...asked, reason: 'another' })).toMatchObject({ status: 400 })
    const settings = Settings.parse((await ask('')).json)
    expect(settings).toMatchObject({ version: { version: 2, reason: 'quieter weeks' }, draft: null })
    expect(settings.scorecards[0]!.fields[1]).toMatchObject({ label: 'Watch from', value: 50 })
  })

  it('is refused once another version rules, which the draft then names with what both changed', async () => {
    const asked = await publishing([watchFrom(50)])
    const theirs = await draftOf({ base: 1, edits: [watchFrom(40)] }, 'bo')
    const published = { base: 1, draft: theirs.savedAt, reason: 'mine', key: 'k2' }
    expect((await ask('/publish', published, 'bo')).status).toBe(201)
    expect(await ask('/publish', asked)).toMatchObject({
      status: 400,
      json: {
        error: {
          message: 'base: version 1 was looked at, but version 2 rules by now, published by bo@acme.example',
        },
      },
    })
    expect(await ask('/draft')).toMatchObject({
      json: {
        draft: { conflict: { version: 2, by: 'bo@acme.example', changed: ['scorecard.bands.watch'] } },
      },
    })
  })

  it('is refused for a draft that was saved again, and for one that changes nothing', async () => {
    const asked = await publishing([watchFrom(50)])
    await draftOf({ base: 1, edits: [watchFrom(51)] })
    expect(await ask('/publish', asked)).toMatchObject({
      status: 400,
      json: { error: { message: expect.stringContaining('it was saved again') } },
    })
    expect(await ask('/publish', await publishing([watchFrom(45)]))).toMatchObject({
      status: 400,
      json: { error: { message: 'draft: it changes nothing' } },
    })
  })
})

it('brings an earlier version back as a new one, and lists all with what each changed', async () => {
  await ask('/publish', await publishing([watchFrom(50)]))
  const asked = { base: 2, to: 1, reason: 'too quiet', key: 'k3' }
  const back = await ask('/rollback', asked, 'bo')
  expect(back).toMatchObject({ status: 201, json: { version: 3, restores: 1 } })
  expect(await ask('/rollback', asked, 'bo')).toEqual(back)
  const { versions } = SettingsVersions.parse((await ask('/versions')).json)
  expect(versions).toMatchObject([
    {
      version: 3,
      origin: 'rollback',
      restores: 1,
      by: 'bo@acme.example',
      changes: [{ from: '50', to: '45' }],
    },
    { version: 2, origin: 'published', changes: [{ path: 'scorecard.bands.watch', from: '45', to: '50' }] },
    { version: 1, origin: 'file', changes: null },
  ])
  expect(await ask('/rollback', { ...asked, base: 2, key: 'k4' })).toMatchObject({ status: 400 })
})

const hysteresis = (value: number): SettingEdit => ({ path: ['scorecard', 'bands', 'hysteresis'], value })

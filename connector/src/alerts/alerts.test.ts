import type { AlertBudget } from '@perennial/shared/risk/alerts/alert-budget'
import { conclude } from '../../../test/cases/concluded.ts'
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
import type { Tx } from '../store/store.ts'
import type { AlertDesk } from './alert-desk.ts'
import { closeAlert } from './close-alert.ts'
import { judgeAlert } from './judge-alert.ts'
import { type Listing, listedAlerts } from './listed.ts'
import { alertReport } from './report.ts'
import { runAlerts } from './run-alerts.ts'
import { snoozeAlert } from './snooze-alert.ts'

/** A Tuesday. */
const today = '2026-06-30'
const mapping = {
  ...config.mapping,
  company: { ...config.mapping.company, noticeGivenOn: 'notice_given' },
  ticket: { ...config.mapping.ticket, escalated: 'escalated' },
}

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await knowPortal(database.store, 'other')
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.owner.query(
    'truncate alert, alert_event, alert_promise, account_score, measure_reading, projection, record, link, alias, touched',
  )
  await database.owner.query('update portal set scored_under = null')
  await mirrored(database.store, [
    record('company', '1', { name: 'Ada', hubspot_owner_id: 'ana' }),
    record('company', '2', { name: 'Bell', hubspot_owner_id: 'ana' }),
    record('company', '3', { name: 'Cray', hubspot_owner_id: 'bo' }),
  ])
})

const deskOn = (asOf: string, budget: Partial<AlertBudget> = {}, portal = portalId): AlertDesk => ({
  scope: scope(asOf, { portalId: portal, mapping }),
  config: {
    ...config,
    mapping,
    policy: { ...config.policy, alerts: { ...config.policy.alerts, ...budget } },
  },
})
const at = <T>(
  asOf: string,
  work: (tx: Tx, desk: AlertDesk) => Promise<T>,
  budget: Partial<AlertBudget> = {},
) => database.store.portal(portalId, tx => work(tx, deskOn(asOf, budget)))
const run = (asOf = today, budget: Partial<AlertBudget> = {}) => at(asOf, runAlerts, budget)
const list = (asked: Partial<Listing> = {}, asOf = today) =>
  at(asOf, (tx, desk) => listedAlerts(tx, desk, { ownerId: null, all: false, visible: null, ...asked }))
const namesOf = (raised: readonly { name: string }[]) => raised.map(({ name }) => name).sort()
const alertOf = async (accountId: string) =>
  (await list({ all: true }, '2027-12-31')).find(({ account }) => account.id === accountId)!.id
const rowsIn = async () => {
  const { rows } = await database.owner.query(
    `select (select count(*)::int from alert) as alerts, (select count(*)::int from alert_event) as events,
       (select count(*)::int from alert_promise) as promises`,
  )
  return rows[0]
}
const three = (asOf = today) =>
  conclude(
    database,
    { id: '1', asOf, risk: 0.5, arr: 100_000 },
    { id: '2', asOf, risk: 0.4, arr: 900_000 },
    { id: '3', asOf, risk: 0.3, arr: 10_000 },
  )

describe('a run', () => {
  it('raises what is worth most within each owner’s capacity, and promises what will come of it', async () => {
    await three()
    const { raised, held, promise } = await run(today, { perOwnerPerWeek: 1 })
    expect(namesOf(raised)).toEqual(['Bell', 'Cray'])
    expect(held).toEqual({ budget: 1 })
    expect(promise).toMatchObject({
      week: '2026-06-29',
      currency: 'EUR',
      raised: { accounts: 2, loss: 363_000 },
      missed: { accounts: 1, loss: 50_000 },
      owners: [
        { ownerId: 'ana', alerts: 1, capacity: 1, waiting: 1 },
        { ownerId: 'bo', alerts: 1, capacity: 1, waiting: 0 },
      ],
    })
    expect(promise.raised.leaving).toBeCloseTo(0.7, 12)
  })

  it('adds nothing when it is asked again on the same day, and fills the next week’s capacity', async () => {
    await three()
    await run(today, { perOwnerPerWeek: 1 })
    const before = await rowsIn()
    expect(await run(today, { perOwnerPerWeek: 1 })).toMatchObject({ raised: [], woken: [], resolved: [] })
    await run('2026-07-05', { perOwnerPerWeek: 1 })
    expect(await rowsIn()).toEqual(before)
    expect(namesOf((await run('2026-07-06', { perOwnerPerWeek: 1 })).raised)).toEqual(['Ada'])
  })

  it('is one when two are started at once', async () => {
    await three()
    await Promise.all([run(), run()])
    expect(await rowsIn()).toEqual({ alerts: 3, events: 0, promises: 1 })
  })

  it('leaves no trace when its transaction does not end well', async () => {
    await three()
    const killed = at(today, async (tx, desk) => {
      await runAlerts(tx, desk)
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await rowsIn()).toEqual({ alerts: 0, events: 0, promises: 0 })
  })

  it('looks at the last conclusion up to its day', async () => {
    await conclude(database, { id: '1', asOf: '2026-06-01', risk: 0.9 }, { id: '1', asOf: today, risk: 0.1 })
    expect((await run()).raised).toEqual([])
    await conclude(database, { id: '1', asOf: '2026-07-02', risk: 0.6 })
    expect((await run('2026-07-01')).raised).toEqual([])
    expect((await run('2026-07-02')).raised).toMatchObject([{ name: 'Ada', risk: 0.6 }])
  })

  it('is not made for a day before the last one', async () => {
    await three()
    await run('2026-07-01')
    await expect(run()).rejects.toMatchObject({
      field: '--as-of',
      message: expect.stringContaining('2026-07-01'),
    })
  })

  it('counts revenue in the reporting currency, and ranks what cannot be converted last', async () => {
    const rates = [{ on: '2026-01-01', currency: 'USD', rate: 0.5 }]
    await conclude(
      database,
      { id: '1', asOf: today, arr: 100_000, currency: 'USD' },
      { id: '2', asOf: today, arr: 900_000, currency: 'GBP' },
    )
    const { promise, raised } = await at(today, (tx, { scope, config }) =>
      runAlerts(tx, { scope, config: { ...config, policy: { ...config.policy, rates } } }),
    )
    expect(raised.map(({ name, arrMinor }) => [name, arrMinor])).toEqual([
      ['Ada', 50_000],
      ['Bell', null],
    ])
    expect(promise.raised).toMatchObject({ accounts: 2, loss: 25_000, withoutArr: 1 })
  })

  it('sees no other portal', async () => {
    await three()
    await run()
    const other = deskOn(today, {}, 'other')
    const theirs = await database.store.portal('other', async tx => ({
      list: await listedAlerts(tx, other, { ownerId: null, all: true, visible: null }),
      run: await runAlerts(tx, other),
    }))
    expect(theirs).toMatchObject({ list: [], run: { raised: [] } })
  })
})

describe('suppression', () => {
  const ticket = (properties: Record<string, string | null>) =>
    mirrored(
      database.store,
      [record('ticket', '50', { createdate: instant('2026-06-20'), hs_pipeline_stage: '1', ...properties })],
      [link('ticket:50', 'company:1')],
    )

  it('holds an account back while the CRM says that an escalation is open', async () => {
    await conclude(database, { id: '1', asOf: today })
    await ticket({ escalated: 'true' })
    expect(await run()).toMatchObject({ raised: [], held: { play: 1 } })
    await ticket({ escalated: 'true', closed_date: instant('2026-07-01') })
    expect((await run('2026-07-02')).raised).toHaveLength(1)
  })

  it('does not for an urgent ticket, but shows it', async () => {
    await conclude(database, { id: '1', asOf: today })
    await ticket({ hs_ticket_priority: 'URGENT' })
    expect((await run()).raised).toHaveLength(1)
    expect(await list()).toMatchObject([{ escalated: true }])
  })

  it('ranks an overdue renewal by the contract that ended', async () => {
    const term = {
      contract_start: '2025-06-01',
      contract_end: '2026-06-01',
      closedate: '2025-05-20',
      amount: '9000',
    }
    await mirrored(
      database.store,
      [record('deal', '80', { dealstage: 'closedwon', deal_currency_code: 'EUR', ...term })],
      [link('deal:80', 'company:1')],
    )
    await conclude(
      database,
      { id: '1', asOf: today, arr: null, date: '2026-06-01' },
      { id: '2', asOf: today },
    )
    expect((await run()).raised.map(({ name, arrMinor }) => [name, arrMinor])).toEqual([
      ['Ada', 900_000],
      ['Bell', 100_000],
    ])
  })

  it('raises nothing about a renewal that was decided since', async () => {
    await conclude(
      database,
      { id: '1', asOf: today, date: '2026-06-01' },
      { id: '2', asOf: today, date: '2026-06-01' },
    )
    await lostRenewal('1', '2026-06-01')
    expect(namesOf((await run()).raised)).toEqual(['Bell'])
  })
})

const renewal = (id: string, accountId: string, dealstage: string, day: string) =>
  mirrored(
    database.store,
    [record('deal', id, { dealstage, contract_type: 'renewal', closedate: day, contract_start: day })],
    [link(`deal:${id}`, `company:${accountId}`)],
  )
const lostRenewal = (accountId: string, day: string) => renewal(`9${accountId}`, accountId, 'closedlost', day)

describe('following up', () => {
  beforeEach(async () => {
    await three('2026-06-23')
    await run('2026-06-23')
  })

  it('ends alerts whose renewal was decided, and the report says who was right', async () => {
    await renewal('91', '1', 'closedwon', '2026-07-01')
    await lostRenewal('2', '2026-07-02')
    const { resolved } = await run('2026-07-03')
    expect(resolved.map(({ accountId, because }) => [accountId, because])).toEqual([
      ['1', 'renewed'],
      ['2', 'lost'],
    ])
    const report = await at('2026-07-03', alertReport)
    expect(report.total).toMatchObject({
      alerts: 3,
      decided: 2,
      lost: 1,
      renewed: 1,
      open: 1,
      lostArr: 900_000,
    })
    expect(report.total.promisedOfDecided).toBeCloseTo(0.9, 12)
    expect(report.weeks).toMatchObject([
      { week: '2026-06-22', alerts: 3, promise: { raised: { accounts: 3 } } },
    ])
    expect(report.weeks[0]!.promised).toBeCloseTo(report.weeks[0]!.promise!.raised.leaving, 12)
  })

  it('ends alerts of who is no customer any more', async () => {
    await database.owner.query(`update projection set properties = '{"perennial_arr": null}' where id = '1'`)
    await database.owner.query(`update record set archived_at = now() where id = '2'`)
    const { resolved } = await run()
    expect(resolved.map(({ because }) => because)).toEqual(['no_customer', 'no_customer'])
  })

  it('ends an alert only once the risk has fallen well below, and raises no other for 30 days', async () => {
    await conclude(database, { id: '1', asOf: today, risk: 0.16 })
    expect((await run()).resolved).toEqual([])
    await conclude(database, { id: '1', asOf: '2026-07-01', risk: 0.1 })
    expect((await run('2026-07-01')).resolved).toMatchObject([{ accountId: '1', because: 'risk_fell' }])
    await conclude(database, { id: '1', asOf: '2026-07-02', risk: 0.9 })
    expect(await run('2026-07-22')).toMatchObject({ raised: [], held: { recent: 1 } })
    expect((await run('2026-07-23')).raised).toMatchObject([{ accountId: '1' }])
  })

  it('goes on with an account under the company that absorbed it, with one alert', async () => {
    await database.owner.query(`insert into alias values ($1, 'company', '3', '2')`, [portalId])
    await database.owner.query(`update record set archived_at = now(), merged_into = '2' where id = '3'`)
    expect((await run()).resolved).toMatchObject([{ accountId: '2', because: 'merged' }])
    expect((await list()).map(({ account }) => account.id)).toEqual(['2', '1'])
  })
})

describe('what persons do', () => {
  let alertId: string
  beforeEach(async () => {
    await conclude(database, { id: '1', asOf: today, noticeDate: '2026-08-31', autoRenews: true })
    await run()
    alertId = await alertOf('1')
  })
  const snooze = (asked: object = {}, asOf = today, by = 'Ana') =>
    at(asOf, (tx, desk) =>
      snoozeAlert(tx, desk, {
        alertId,
        by,
        request: { until: '2026-07-20', reason: 'On holiday', ...asked },
      }),
    )
  const close = (asked: object = {}, asOf = today) =>
    at(asOf, (tx, desk) =>
      closeAlert(tx, desk, { alertId, by: 'Ana', request: { reason: 'Signed', ...asked } }),
    )
  const judge = (useful: boolean, by = 'Ana') =>
    at(today, (tx, desk) => judgeAlert(tx, desk, { alertId, by, request: { useful, note: '' } }))

  it('a snoozed alert is not listed until its day, and a run wakes it', async () => {
    expect(await snooze()).toMatchObject({
      account: { name: 'Ada' },
      ...{ did: 'snoozed', status: 'snoozed', wakesOn: '2026-07-20', by: 'Ana', reason: 'On holiday' },
    })
    expect(await list()).toEqual([])
    expect(await list({ all: true })).toMatchObject([{ status: 'snoozed', snoozed: { by: 'Ana' } }])
    expect((await run('2026-07-19')).woken).toEqual([])
    expect((await run('2026-07-20')).woken).toMatchObject([{ because: 'date' }])
    expect(await list({}, '2026-07-20')).toHaveLength(1)
    expect(await list({ all: true }, '2026-07-19')).toMatchObject([{ status: 'snoozed' }])
  })

  it('a snoozed alert wakes when its account got worse since', async () => {
    await snooze()
    await conclude(database, {
      id: '1',
      asOf: '2026-07-01',
      risk: 0.6,
      noticeDate: '2026-08-31',
      autoRenews: true,
    })
    expect((await run('2026-07-01')).woken).toMatchObject([{ because: 'deterioration' }])
    expect((await run('2026-07-02')).woken).toEqual([])
  })

  it('a snoozed alert wakes at the notice date, and says so when it is snoozed beyond', async () => {
    expect(await snooze({ until: '2026-09-15' })).toMatchObject({ wakesOn: '2026-08-31' })
    expect((await run('2026-08-31')).woken).toMatchObject([{ because: 'notice_date' }])
  })

  it.each([
    ['no day', 'soon', /is not a day/],
    ['today', today, /is not ahead/],
    ['far ahead', '2027-06-30', /more than 180 days/],
  ])('snoozing until %s is refused', async (_, until, message) => {
    await expect(snooze({ until })).rejects.toMatchObject({
      field: 'until',
      message: expect.stringMatching(message),
    })
  })

  it('closes it for good, with the reason; then it can be judged, not snoozed', async () => {
    expect(await close()).toMatchObject({ did: 'closed', status: 'resolved' })
    await expect(close()).rejects.toThrow(/is over since 2026-06-30: Signed/)
    await expect(snooze()).rejects.toThrow(/is over since/)
    expect(await judge(false)).toMatchObject({ status: 'resolved', useful: false })
    expect(await run('2026-07-01')).toMatchObject({ raised: [], held: { recent: 1 } })
    expect(await list({ all: true })).toMatchObject([
      { resolved: { because: 'closed', by: 'Ana', reason: 'Signed' }, notUseful: 1 },
    ])
  })

  it('counts the last word of each person on whether it was useful', async () => {
    for (const [useful, by] of [
      [false, 'Ana'],
      [true, 'Bo'],
      [true, 'Ana'],
    ] as const)
      await judge(useful, by)
    expect(await at(today, alertReport)).toMatchObject({ total: { useful: 2, notUseful: 0 } })
  })

  it('does it once under one key, and refuses the key for anything else', async () => {
    const first = await snooze({ key: 'k' })
    expect(await snooze({ key: 'k' })).toEqual(first)
    expect(await rowsIn()).toMatchObject({ events: 1 })
    await expect(snooze({ key: 'k', reason: 'Other' })).rejects.toThrow(/key: "k" was used .* by Ana/)
    await expect(snooze({ key: 'k' }, today, 'Bo')).rejects.toThrow(/key: "k" was used/)
    await expect(close({ key: 'k' })).rejects.toThrow(/key: "k" was used/)
  })

  it('is refused for an alert that is not known, also when it is another portal’s', async () => {
    const other = deskOn(today, {}, 'other')
    const theirs = database.store.portal('other', tx =>
      closeAlert(tx, other, { alertId, by: 'Eve', request: { reason: 'Mine' } }),
    )
    await expect(theirs).rejects.toMatchObject({
      field: 'alert',
      message: expect.stringMatching(/is not known/),
    })
  })

  it('can never be rewritten: rows are only added', async () => {
    const client = await database.store.pool.connect()
    for (const table of ['alert', 'alert_event', 'alert_promise'])
      for (const statement of [`update ${table} set portal_id = 'x'`, `delete from ${table}`])
        await expect(client.query(statement)).rejects.toThrow(/permission denied/)
    client.release()
  })
})

describe('the list', () => {
  it('shows what is worth most first, with the figures of now', async () => {
    await three('2026-06-23')
    await run('2026-06-23')
    await conclude(database, { id: '1', asOf: today, risk: 0.8, arr: 800_000, lastTouch: '2026-06-25' })
    const found = await list()
    expect(found.map(({ account }) => account.name)).toEqual(['Ada', 'Bell', 'Cray'])
    expect(found[0]).toMatchObject({
      riskThen: 0.5,
      arr: { minor: 800_000, currency: 'EUR' },
      expectedLoss: { minor: 640_000 },
      ownerId: 'ana',
      daysLeft: 92,
      due: '2026-07-07',
      saveable: { share: 1, because: '92 days until the decision; last two-way contact 5 days ago' },
      url: 'https://crm.example/company/1',
    })
    expect(found[0]!.risk).toBeCloseTo(0.8, 12)
    expect((await list({ ownerId: 'bo' })).map(({ account }) => account.name)).toEqual(['Cray'])
  })

  it('knows that notice was given', async () => {
    await mirrored(database.store, [record('company', '1', { name: 'Ada', notice_given: '2026-06-15' })])
    await conclude(database, { id: '1', asOf: today })
    await run()
    expect(await list()).toMatchObject([
      { saveable: { share: 0.1, because: 'notice was given on 2026-06-15' } },
    ])
  })
})

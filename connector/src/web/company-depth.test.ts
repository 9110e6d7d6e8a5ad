import { AdjustReceipt } from '@perennial/shared/adjust'
import { CompanyCard } from '@perennial/shared/card'
import { CompanyHistory } from '@perennial/shared/wire/company-history'
import { CompanyMoney } from '@perennial/shared/wire/company-money'
import { CompanyPlan } from '@perennial/shared/wire/company-plan'
import { CompanyUsage } from '@perennial/shared/wire/company-usage'
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
  scope,
} from '../../../test/small-portal.ts'
import type { Config } from '../config.ts'
import { touchAll } from '../mirror/touched.ts'
import { settleRules } from '../scoring/rules.ts'
import { scoreTouched } from '../scoring/score-accounts.ts'
import { adjustEndpoint, previewAdjustEndpoint } from './adjust-endpoints.ts'
import { companyCardEndpoint } from './card-endpoint.ts'
import type { CardSource } from './card-source.ts'
import { companyHistoryEndpoint, replayedHistoryEndpoint } from './company-history.ts'
import { companyMoneyEndpoint } from './company-money.ts'
import { companyPlanEndpoint } from './company-plan.ts'
import { companyUsageEndpoint } from './company-usage.ts'
import { confirmEndpoint } from './confirm-endpoints.ts'
import { type Listening, listen } from './server.ts'

/*
 * One customer that paid 1,000 in 2025, renewed for 1,200 eight days late, and was scored twice under a first configuration and
 * once under a second.
 */

const today = '2026-06-30'
const stricter: Config = { ...config, policy: { ...config.policy, overdueDays: 20 } }

let database: FreshDatabase
let server: Listening

beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(database.store, records, links)
  await scored('2026-05-20', config)
  await scored('2026-06-26', config)
  await scored(today, stricter)
  const source: CardSource = {
    store: database.store,
    config: stricter,
    clock: { now: () => new Date(instant(today, '12:00:00')) },
    recordUrl: () => (kind, id) => `https://crm.example/${kind}/${id}`,
  }
  server = await listen(served(source), 0, '127.0.0.1')
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const deal = (id: string, amount: string, [start, end]: [string, string], closed: string) =>
  record(
    'deal',
    id,
    {
      dealname: `Ada ${start.slice(0, 4)}`,
      dealstage: 'closedwon',
      contract_type: id === '10' ? 'new' : 'renewal',
      amount,
      closedate: instant(closed),
      contract_start: start,
      contract_end: end,
    },
    { createdAt: instant('2025-01-02') },
  )

const call = (id: string, on: string, status = 'COMPLETED') =>
  record('call', id, {
    hs_timestamp: instant(on),
    hs_call_status: status,
    hs_call_direction: 'OUTBOUND',
    hs_call_title: `Call ${id}`,
  })

const records = [
  record('company', '1', { name: 'Ada', lifecyclestage: 'customer' }, { mergedIds: ['99'] }),
  record('company', '2', { name: 'Lead' }),
  record('company', '3', { name: 'Guessed', lifecyclestage: 'customer', onboarding: '60' }),
  record('deal', '12', {
    dealname: 'Guessed 2026',
    dealstage: 'closedwon',
    contract_type: 'new',
    amount: '500',
    seats: '10',
    closedate: instant('2026-02-01'),
  }),
  deal('10', '1000', ['2025-01-10', '2026-01-10'], '2025-01-10'),
  deal('11', '1200', ['2026-01-20', '2027-01-20'], '2026-01-18'),
  record('contact', '20', { firstname: 'Eva', lastname: 'Lang', hs_buying_role: 'CHAMPION' }),
  record(
    'ticket',
    '40',
    { subject: 'Export fails', hs_ticket_priority: 'HIGH' },
    { createdAt: instant('2026-06-20') },
  ),
  call('30', '2026-02-10'),
  call('31', '2026-05-08'),
  call('32', '2026-06-25'),
  call('33', '2026-06-28', 'NO_ANSWER'),
]

const links = [
  link('deal:10', 'company:1', 'primary'),
  link('deal:11', 'company:1', 'primary'),
  link('deal:12', 'company:3', 'primary'),
  link('contact:20', 'company:1'),
  ...['30', '31', '32', '33'].flatMap(id => [link(`call:${id}`, 'company:1')]),
  link('call:31', 'contact:20'),
  link('ticket:40', 'company:3'),
]

async function scored(on: string, under: Config): Promise<void> {
  await database.store.portal(portalId, tx => touchAll(tx, portalId))
  const rules = await settleRules(database.store, scope(on), under)
  await scoreTouched(database.store, scope(on), under, rules)
}

/** The endpoints behind a door that lets everybody in as the portal's user. */
function served(source: CardSource): express.Express {
  const app = express()
  app.use(express.raw({ type: () => true }), (_request, response, next) => {
    response.locals.identity = { portalId, userId: '1', userEmail: 'ann@ours.example' }
    next()
  })
  app.get('/v1/cards/company/:id', companyCardEndpoint(source))
  app.get('/v1/cards/company/:id/history', companyHistoryEndpoint(source))
  app.get('/v1/cards/company/:id/history/replayed', replayedHistoryEndpoint(source))
  app.get('/v1/cards/company/:id/money', companyMoneyEndpoint(source))
  app.get('/v1/cards/company/:id/plan', companyPlanEndpoint(source))
  app.get('/v1/cards/company/:id/usage', companyUsageEndpoint(source))
  app.post('/v1/accounts/:id/adjustments', adjustEndpoint(source))
  app.post('/v1/accounts/:id/adjustments/preview', previewAdjustEndpoint(source))
  app.post('/v1/accounts/:id/confirmations', confirmEndpoint(source))
  return app
}

const act = async (path: string, body: object): Promise<number> => {
  const init = { method: 'POST', body: JSON.stringify(body) }
  return (await fetch(`${server.url}/v1/accounts/${path}`, init)).status
}

async function ask<T>(path: string, shape: { parse: (body: unknown) => T }): Promise<T> {
  const response = await fetch(`${server.url}/v1/cards/company/${path}`)
  expect(response.status).toBe(200)
  const body: unknown = await response.json()
  const parsed = shape.parse(body)
  expect(parsed).toEqual(body)
  return parsed
}

describe('the company card in depth', () => {
  it('tells which way money and health went, and what the next renewal is worth', async () => {
    const { arr, renewal, health } = await ask('1', CompanyCard)
    expect(arr?.change).toEqual({ since: '2025-06-30', by: [euros(200)] })
    expect(renewal?.probability?.renews).toBe(0.85)
    expect(renewal?.forecast).toEqual({ due: [euros(1200)], weighted: [euros(1020)] })
    expect(health.monthAgo).toEqual({ on: '2026-05-31', score: expect.any(Number) })
    expect(health.monthAgo!.score).toBeLessThan(health.score!)
  })

  it('tells who was in touch how often, and of norms that nothing is known where there are none', async () => {
    const { relationship, people, hasUsage } = await ask('1', CompanyCard)
    expect(people).toMatchObject([{ name: 'Eva Lang', touches: [{ channel: 'call', count: 1 }] }])
    expect(relationship).toMatchObject({
      windowDays: 90,
      channels: [{ channel: 'call', count: 3 }],
      lastTwoWay: { on: '2026-06-25', daysAgo: 5, channel: 'call' },
      responseGap: { known: false, because: expect.stringContaining('there is no norm') },
      sponsors: { known: true, evidence: [{ text: 'Eva Lang: champion, took part lately' }] },
    })
    expect(hasUsage).toBe(false)
  })

  it('has no change, no forecast and no past where nothing is known', async () => {
    expect(await ask('2', CompanyCard)).toMatchObject({
      arr: null,
      renewal: null,
      health: { monthAgo: null },
      relationship: { channels: [], lastTwoWay: null },
    })
  })
})

describe('an edit of what a contract pays', () => {
  it('is previewed with what it does to the forecast of the next renewal', async () => {
    const body = JSON.stringify({ amount: '2400', effective: today, reason: 'seat_change', key: 'preview-1' })
    const init = { method: 'POST', body }
    const preview = await fetch(`${server.url}/v1/accounts/1/adjustments/preview`, init)
    const { effect } = AdjustReceipt.parse(await preview.json())
    const { renewal } = await ask('1', CompanyCard)
    expect(effect.forecast).toEqual({ due: renewal?.date, renews: 0.85, before: 1020, after: 2040 })
  })
})

describe('the history of a company', () => {
  it('goes on from replays of what was known then to what was stored', async () => {
    const { from, points } = await ask('1/history/replayed', CompanyHistory)
    expect(from).toBe('2025-06-30')
    expect(points.map(({ on, replayed }) => [on, replayed])).toEqual([
      ...replayedMonths.map(on => [on, true]),
      ['2026-05-20', false],
      ['2026-06-26', false],
      ['2026-06-30', false],
    ])
    expect(points[0]).toMatchObject({ score: null, band: 'unscored' })
  })

  it('marks where the configuration changed', async () => {
    const { versions } = await ask('1/history/replayed', CompanyHistory)
    expect(versions).toEqual([{ on: today, version: 2, origin: 'file', by: null, reason: null }])
  })

  it('says what moved the score, in points that sum to the difference exactly', async () => {
    const { difference, moves } = await ask('1/history/replayed', CompanyHistory)
    expect(difference).toMatchObject({
      from: { on: '2026-04-01' },
      to: { on: today },
      replayed: true,
      changes: [{ kind: 'Measure moved', label: 'Engagement recency' }, { kind: 'Rounding' }],
    })
    expect(moves).toMatchObject([{ on: '2026-06-26', byConfiguration: false }])
    for (const { from, to, changes } of [
      { from: difference!.from.score, to: difference!.to.score, changes: difference!.changes },
      ...moves,
    ])
      expect(changes.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(to - from, 9)
  })

  it('is at hand at once as far as it was stored, and says that there is more', async () => {
    const { points, moves, incomplete, differenceUnknown } = await ask('1/history', CompanyHistory)
    const whole = await ask('1/history/replayed', CompanyHistory)
    expect(incomplete).toBe(true)
    expect(whole.incomplete).toBe(false)
    expect(points).toEqual(whole.points.filter(({ replayed }) => !replayed))
    expect(moves).toEqual(whole.moves)
    expect(differenceUnknown).toBe('It had no score on 2026-04-01.')
  })

  it('of a company that was never scored is empty and says so', async () => {
    expect(await ask('2/history', CompanyHistory)).toMatchObject({
      points: [],
      versions: [],
      difference: null,
      differenceUnknown: 'This company has not been scored yet.',
      moves: [],
    })
  })

  it('answers under an id that was merged away, and not for a company nobody knows', async () => {
    expect(await ask('99/history', CompanyHistory)).toEqual(await ask('1/history', CompanyHistory))
    expect((await fetch(`${server.url}/v1/cards/company/12345/history`)).status).toBe(404)
  })
})

describe('the money of a company', () => {
  it('ties from the start of the fiscal year to the day, to the cent', async () => {
    const { bridge } = await ask('1/money', CompanyMoney)
    expect(bridge).toEqual({
      label: '2026',
      open: '2025-12-31',
      close: today,
      currencies: [
        {
          open: euros(1000),
          movements: [{ month: '2026-01', kind: 'expansion', amount: euros(200) }],
          close: euros(1200),
        },
      ],
    })
  })

  it('tells of each past renewal when it was due and closed, and what came of it', async () => {
    const { renewals } = await ask('1/money', CompanyMoney)
    expect(renewals).toEqual([
      {
        due: '2026-01-10',
        closed: '2026-01-18',
        daysLate: 8,
        outcome: 'renewed',
        before: [euros(1000)],
        after: [euros(1200)],
        uplift: expect.closeTo(0.2, 9),
        basis: 'stated',
      },
    ])
  })

  it('lists what was set by hand beside what the source said, and counts it', async () => {
    const asked = { lineId: '11', amount: '1500', effective: '2026-06-01', reason: 'seat_change', key: 'k1' }
    expect(await act('1/adjustments', asked)).toBe(201)
    const { edits, bridge } = await ask('1/money', CompanyMoney)
    expect(edits).toMatchObject([
      {
        state: 'approved',
        line: 'Ada 2026',
        effective: '2026-06-01',
        amount: euros(1500),
        source: euros(1200),
        by: 'ann@ours.example',
        counts: true,
        events: [],
      },
    ])
    expect(bridge.currencies[0]).toMatchObject({
      movements: [{ amount: euros(200) }, { month: '2026-06', kind: 'expansion', amount: euros(300) }],
      close: euros(1500),
    })
  })

  it('says how each contract fact is known, and what was assumed is stated once a person confirmed it', async () => {
    const date = async () =>
      (await ask('3/money', CompanyMoney)).facts.find(({ fact }) => fact === 'renewal_date')
    expect(await date()).toMatchObject({ value: '2027-02-01', basis: 'assumed', toConfirm: true })
    const confirmed = { contractId: '12', fact: 'renewal_date', value: '2027-02-01' }
    expect(await act('3/confirmations', confirmed)).toBe(201)
    expect(await date()).toMatchObject({ value: '2027-02-01', basis: 'stated', toConfirm: false })
  })

  it('of a company that is no customer is empty', async () => {
    expect(await ask('2/money', CompanyMoney)).toMatchObject({
      bridge: { currencies: [] },
      facts: [],
      renewals: [],
      edits: [],
    })
  })
})

describe('the plan of a company', () => {
  it('tells the stage with the way to it, and what is handed over', async () => {
    const { stage, history, milestones, handoff } = await ask('1/plan', CompanyPlan)
    expect(stage).toMatchObject({ label: 'Adoption', since: '2026-05-20', days: 41, how: 'condition' })
    expect(history).toMatchObject([{ on: '2026-05-20', stage: 'adoption', days: 41 }])
    expect(milestones).toEqual([])
    expect(handoff).toMatchObject({
      risks: [{ label: 'Stakeholder roles' }],
      sponsors: [{ name: 'Eva Lang', role: 'champion' }],
      openItems: [],
    })
    expect((await ask('3/plan', CompanyPlan)).handoff).toMatchObject({
      reached: [{ label: 'Onboarding progress', because: '60 % of onboarding done' }],
      sponsors: [],
      openItems: [{ text: 'Export fails', since: '2026-06-20', escalated: true }],
    })
  })

  it('leaves out what is not known', async () => {
    expect(await ask('2/plan', CompanyPlan)).toMatchObject({
      stage: null,
      history: [],
      handoff: { reached: [], risks: [], sponsors: [], openItems: [] },
    })
  })
})

describe('the usage of a company', () => {
  it('tells seats in use, the trend of each metric and how the service was', async () => {
    const used = (day: string, metric: string, quantity: number) =>
      database.owner.query(`insert into usage values ($1, '3', $2, $3, 'k', $4, 'a file')`, [
        portalId,
        day,
        metric,
        quantity,
      ])
    await used('2026-05-10', 'reports', 40)
    await used('2026-06-22', 'reports', 20)
    await used(today, 'reports', 12)
    await used(today, 'active_users', 6)
    await used(today, 'uptime', 99.5)
    expect((await ask('3', CompanyCard)).hasUsage).toBe(true)
    const { seats, statements, metrics } = await ask('3/usage', CompanyUsage)
    expect(seats).toEqual({ contracted: 10, used: 6, band: 'healthy' })
    expect(statements[0]).toMatchObject({
      label: 'Licence use',
      because: '60 % of the paid seats are in use',
    })
    expect(metrics).toMatchObject([
      { metric: 'active_users', kind: 'people', recent: 6, before: null },
      {
        metric: 'reports',
        kind: 'events',
        recent: 32,
        before: 40,
        weeks: [
          { until: '2026-05-12', quantity: 40 },
          { until: '2026-06-23', quantity: 20 },
          { quantity: 12 },
        ],
      },
      { metric: 'uptime', kind: 'share', recent: 99.5 },
    ])
  })

  it('of a company without any is empty', async () => {
    expect(await ask('1/usage', CompanyUsage)).toMatchObject({
      seats: { contracted: null, used: null, band: 'unscored' },
      statements: [],
      metrics: [],
    })
  })
})

const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR', digits: 2 })

const replayedMonths = [
  '2025-06-30',
  '2025-07-30',
  '2025-08-30',
  '2025-09-30',
  '2025-10-30',
  '2025-11-30',
  '2025-12-30',
  '2026-01-30',
  '2026-02-28',
  '2026-03-30',
  '2026-04-30',
]

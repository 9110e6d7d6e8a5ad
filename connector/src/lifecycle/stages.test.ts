import { assess } from '@perennial/shared/assessment'
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
  touchedAccounts,
} from '../../../test/small-portal.ts'
import { Config } from '../config.ts'
import { rulesWithoutRates } from '../scoring/rules-without-rates.ts'
import { accountViews } from '../view/account-views.ts'
import { isCustomer } from '../view/customers.ts'
import { moveStage, releaseStage } from './move-stage.ts'
import { saveContactStages } from './save-contact-stages.ts'
import { leaveStages, saveStages } from './save-stages.ts'
import { stageCounts } from './stage-counts.ts'
import { stageReport } from './stage-report.ts'
import { stagedAccount } from './staged-account.ts'

const won = (id: string, start: string, end: string) =>
  record('deal', id, {
    dealstage: 'closedwon',
    contract_type: 'new',
    amount: '1200',
    contract_start: start,
    contract_end: end,
  })
const company = (id: string, name: string, lifecyclestage = 'customer') =>
  record('company', id, { name, lifecyclestage, customer_since: '2024-01-01' })

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      company('1', 'Ada'),
      company('2', 'Former'),
      company('3', 'Lead', 'lead'),
      company('4', 'Bo'),
      won('10', '2026-01-01', '2027-01-01'),
      won('11', '2023-01-01', '2024-01-01'),
      won('12', '2026-01-01', '2027-01-01'),
      record('contact', 'c1', { firstname: 'Ana', hs_buying_role: 'CHAMPION' }),
      record('contact', 'c2', { firstname: 'Ben' }),
    ],
    [
      link('deal:10', 'company:1'),
      link('deal:11', 'company:2'),
      link('deal:12', 'company:4'),
      link('contact:c1', 'company:1', 'primary'),
      link('contact:c2', 'company:1'),
      link('contact:c2', 'company:4', 'primary'),
    ],
  )
})
afterAll(() => database.drop())
beforeEach(() => database.owner.query('truncate stage_entry, touched'))

const everyone = ['1', '2', '3', '4']

/** What scoring does about stages; answers where the contacts are. */
const score = (asOf: string, under: Config = config) =>
  database.store.portal(portalId, async tx => {
    const at = scope(asOf)
    const rules = await rulesWithoutRates(tx, at, under)
    const customers = (await accountViews(tx, at, everyone)).filter(view => isCustomer(view, under))
    const assessments = customers.map(view => assess(view, rules, null))
    await saveStages(tx, portalId, assessments)
    const known = new Set(customers.map(({ account }) => account.id))
    await leaveStages(
      tx,
      at,
      everyone.filter(id => !known.has(id)),
    )
    const placed = await saveContactStages(tx, at, under.contactStages, assessments, everyone)
    return Object.fromEntries(
      placed.map(({ id, accountId, stage }) => [id, [accountId, stage?.stage ?? null]]),
    )
  })

const reportOn = (asOf: string, id = '1', under: Config = config) =>
  database.store.portal(portalId, async tx => {
    const at = scope(asOf)
    return stageReport(await stagedAccount(tx, at, under, id), under.stages, asOf)
  })
const move = (
  asOf: string,
  asked: { to: string; by?: string; reason?: string; id?: string },
  under = config,
) =>
  database.store.portal(portalId, tx =>
    moveStage(tx, scope(asOf), under, {
      by: 'Ana',
      reason: 'on hold',
      accountId: asked.id ?? '1',
      ...asked,
    }),
  )
const release = (asOf: string) =>
  database.store.portal(portalId, tx =>
    releaseStage(tx, scope(asOf), config, { accountId: '1', by: 'Bo', reason: null }),
  )
const history = async (asOf: string, id = '1') =>
  (await reportOn(asOf, id)).history.map(({ on, stage, how, days }) => [on, stage, how, days])

describe('a stage by condition', () => {
  it('is noted once, however often the account is scored, with the days in it', async () => {
    await score('2026-03-01')
    await score('2026-03-01')
    await score('2026-03-11')
    expect(await history('2026-03-11')).toEqual([['2026-03-01', 'adoption', 'condition', 10]])
    expect((await reportOn('2026-03-11')).stage).toMatchObject({
      label: 'Adoption',
      since: '2026-03-01',
      days: 10,
      how: 'condition',
    })
  })

  it('gives way to the next one on the day it was seen', async () => {
    await score('2026-03-01')
    await score('2026-11-15')
    expect(await history('2026-11-20')).toEqual([
      ['2026-03-01', 'adoption', 'condition', 259],
      ['2026-11-15', 'renewal', 'condition', 5],
    ])
    expect((await reportOn('2026-11-20')).stage?.when).toMatch(/^renewal status is one of in_notice_window/)
  })

  it('is read as it was on an earlier day', async () => {
    await score('2026-03-01')
    await score('2026-11-15')
    expect((await reportOn('2026-04-01')).stage).toMatchObject({ name: 'adoption', since: '2026-03-01' })
    expect(await history('2026-04-01')).toEqual([['2026-03-01', 'adoption', 'condition', 31]])
  })

  it('is none for former customers and for whom is no customer, who then has no history either', async () => {
    await score('2026-03-01')
    for (const id of ['2', '3'])
      expect(await reportOn('2026-03-01', id)).toMatchObject({ stage: null, moves: [], history: [] })
  })

  it('is left by who ceases to be a customer, and begins anew when they come back', async () => {
    const status = (lifecycle: string) =>
      database.owner.query(
        `update record set properties = properties || jsonb_build_object('lifecyclestage', $1::text) where kind = 'company' and id = '4'`,
        [lifecycle],
      )
    const rule = Config.parse({ ...config, customers: { wonRecurringDeal: false } })
    await score('2026-03-01', rule)
    await status('lead')
    await score('2026-04-01', rule)
    await status('customer')
    await score('2026-05-01', rule)
    expect(await history('2026-05-01', '4')).toEqual([
      ['2026-03-01', 'adoption', 'condition', 31],
      ['2026-04-01', null, 'condition', 30],
      ['2026-05-01', 'adoption', 'condition', 0],
    ])
  })

  it('can never be rewritten: rows are only added', async () => {
    const client = await database.store.pool.connect()
    for (const statement of ['update stage_entry set stage = null', 'delete from stage_entry'])
      await expect(client.query(statement)).rejects.toThrow(/permission denied/)
    client.release()
  })
})

describe('a stage by hand', () => {
  it('holds whatever conditions say, and the account is scored again', async () => {
    await score('2026-03-01')
    await move('2026-04-01', { to: 'expansion' })
    expect(await touchedAccounts(database)).toEqual(['1'])
    await score('2026-11-15')
    expect(await reportOn('2026-11-20')).toMatchObject({
      stage: { name: 'expansion', since: '2026-04-01', how: 'manual', by: 'Ana', reason: 'on hold' },
      history: [{ stage: 'adoption' }, { stage: 'expansion', how: 'manual' }],
    })
  })

  it('is given back by a release: it stays until a condition takes it elsewhere', async () => {
    await score('2026-03-01')
    await move('2026-04-01', { to: 'adoption' })
    await release('2026-05-01')
    await score('2026-05-01')
    expect((await reportOn('2026-05-01')).stage).toMatchObject({
      since: '2026-03-01',
      how: 'condition',
      by: null,
    })
    await score('2026-11-15')
    expect(await history('2026-11-15')).toEqual([
      ['2026-03-01', 'adoption', 'condition', 31],
      ['2026-04-01', 'adoption', 'manual', 30],
      ['2026-05-01', 'adoption', 'released', 198],
      ['2026-11-15', 'renewal', 'condition', 0],
    ])
  })

  it('asked for twice is done once, even at once', async () => {
    await score('2026-03-01')
    await Promise.all([move('2026-04-01', { to: 'expansion' }), move('2026-04-01', { to: 'expansion' })])
    expect(await history('2026-04-01')).toHaveLength(2)
  })

  it('was not known before it was said', async () => {
    await score('2026-03-01')
    const { rows } = await database.owner.query<{ now: Date }>('select clock_timestamp() as now')
    await move('2026-03-01', { to: 'expansion' })
    const then = await database.store.portal(portalId, tx =>
      stagedAccount(tx, scope('2026-03-01', { knownOn: rows[0]!.now }), config, '1'),
    )
    expect(then.stage?.stage).toBe('adoption')
  })

  const strict = Config.parse({
    ...config,
    stages: config.stages.map(stage =>
      stage.name === 'adoption' ? { ...stage, moves: ['renewal'] } : stage,
    ),
  })
  it.each([
    [
      'a stage there is none',
      { to: 'churn' },
      /^there is no stage "churn"/,
      /onboarding, adoption, expansion/,
    ],
    [
      'a move that is not allowed',
      { to: 'expansion' },
      /^expansion cannot be reached from adoption/,
      /^use one of renewal$/,
    ],
    ['no reason', { to: 'renewal', reason: ' ' }, /^the reason says nothing/, /say why/],
    ['who is no customer', { to: 'renewal', id: '3' }, /^Lead is no customer on the day/, /name a customer/],
    ['who was one', { to: 'renewal', id: '2' }, /^Former is no customer on the day/, /name a customer/],
  ])('refuses %s, and nothing is noted', async (_, asked, message, remedy) => {
    await score('2026-03-01')
    await expect(move('2026-04-01', asked, strict)).rejects.toMatchObject({
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    })
    expect(await history('2026-04-01')).toHaveLength(1)
    expect(await touchedAccounts(database)).toEqual([])
  })

  it('refuses to come before the last step, and to release what nobody holds', async () => {
    await score('2026-03-01')
    await expect(move('2026-02-01', { to: 'expansion' })).rejects.toThrow(/^2026-02-01 is before 2026-03-01/)
    await expect(release('2026-03-02')).rejects.toThrow(/^nobody holds Ada in a stage/)
  })
})

it('how many are in each stage, and for how long', async () => {
  await score('2026-03-01')
  await move('2026-03-11', { to: 'expansion' })
  const counts = await database.store.portal(portalId, tx =>
    stageCounts(tx, scope('2026-03-21'), 'account', config.stages),
  )
  expect(counts.map(({ name, count, medianDays }) => [name, count, medianDays])).toEqual([
    ['onboarding', 0, null],
    ['adoption', 1, 20],
    ['expansion', 1, 10],
    ['renewal', 0, null],
  ])
})

describe('the stage of a contact', () => {
  const placing = Config.parse({
    ...config,
    contactStages: [
      {
        name: 'sponsor',
        label: 'Sponsor',
        when: {
          all: [
            { fact: 'contact.role', known: true },
            { fact: 'contact.role', is: 'champion' },
          ],
        },
      },
      { name: 'asked', label: 'Asked to renew', when: { fact: 'stage', is: 'renewal' } },
      { name: 'known', label: 'Known', when: { fact: 'contact.bounced', is: false } },
    ],
  })

  it('is that at its primary company, by its own facts and those of the account', async () => {
    expect(await score('2026-03-01', placing)).toEqual({ c1: ['1', 'sponsor'], c2: ['4', 'known'] })
    await move('2026-04-01', { to: 'renewal', id: '4' })
    expect(await score('2026-04-01', placing)).toEqual({ c1: ['1', 'sponsor'], c2: ['4', 'asked'] })
  })

  it('is left once the contact is at the company no more, and by all once none is configured', async () => {
    await score('2026-03-01', placing)
    await mirrored(
      database.store,
      [record('contact', 'c1', {}, { updatedAt: instant('2026-03-10') })],
      [link('contact:c1', 'company:3', 'primary')],
    )
    expect(await score('2026-04-01', placing)).toEqual({ c1: ['1', null], c2: ['4', 'known'] })
    expect(await score('2026-05-01')).toEqual({ c2: ['4', null] })
    expect(await score('2026-06-01')).toEqual({})
  })
})

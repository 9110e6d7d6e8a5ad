import { periodNamed } from '@perennial/shared/forecast/period'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import {
  config,
  knowPortal,
  link,
  mirrored,
  portalId,
  record,
  scope,
  wonDeal,
} from '../../../test/small-portal.ts'
import { ledgerAt } from '../view/ledger-at.ts'
import { callRenewal } from './call-renewal.ts'
import { calledRenewal } from './called-renewal.ts'
import type { Calling } from './calling.ts'
import { pipelineAt } from './pipeline-at.ts'
import { snapshotAccuracy } from './snapshot-accuracy.ts'
import { type Comparing, snapshotsCompared } from './snapshots-compared.ts'
import { storedCalls } from './stored-calls.ts'
import { snapshotHeads, snapshotsById } from './stored-snapshots.ts'
import { type Taking, takeSnapshots, takeWeekly } from './take-snapshots.ts'

const today = '2026-06-30'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await knowPortal(database.store, 'other')
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.owner.query('truncate forecast_call, forecast_snapshot, account_score')
  await mirrored(database.store, [company('1', 'Ada'), company('2', 'Bell'), ...deals], links)
})

const company = (id: string, name: string) => record('company', id, { name, lifecyclestage: 'customer' })
const deals = [
  wonDeal('10', '1000.00', '2025-08-15', '2026-08-15'),
  wonDeal('20', '500.00', '2025-09-01', '2026-09-01', { deal_currency_code: 'USD' }),
]
const links = [link('deal:10', 'company:1'), link('deal:20', 'company:2')]

/** What was concluded of an account on a day. */
const conclude = (accountId: string, renews: number, asOf = today, sequence = 1) =>
  database.owner.query(
    `insert into account_score (portal_id, account_id, as_of, sequence, version, score, band, coverage, detail)
     values ($1, $2, $3, $4, 1, 80, 'healthy', 1, $5)`,
    [portalId, accountId, asOf, sequence, JSON.stringify({ probability: { renews, because: 'Rate.' } })],
  )

const quarter = periodNamed('2026-Q3', 1)!
const inPortal = <T>(work: Parameters<typeof database.store.portal<T>>[1], id = portalId) =>
  database.store.portal(id, work)
const pipelineOn = (asOf = today) =>
  inPortal(async tx => pipelineAt(tx, scope(asOf), config, await ledgerAt(tx, scope(asOf), config)))
const itemsOn = async (asOf = today) => (await pipelineOn(asOf)).itemsIn(quarter, null)

const call = (asked: Partial<Calling> = {}, asOf = today) =>
  inPortal(async tx => {
    const calling: Calling = {
      account: '1',
      due: null,
      period: null,
      as: 'owner',
      category: 'commit',
      amount: null,
      reason: 'They signed',
      by: 'Ana',
      key: null,
      ...asked,
    }
    const at = scope(asOf)
    return callRenewal(tx, at, calling, async () => {
      const ledger = await ledgerAt(tx, at, config)
      const pipeline = await pipelineAt(tx, at, config, ledger)
      return { item: calledRenewal(pipeline, at, calling, 1), conversion: ledger.conversion }
    })
  })
const take = (asOf = today, taking?: Taking) => inPortal(tx => takeSnapshots(tx, scope(asOf), config, taking))
const compare = (asked: Partial<Comparing> = {}, asOf = today) =>
  inPortal(tx => snapshotsCompared(tx, scope(asOf), { period: '2026-Q3', from: null, to: null, ...asked }))

describe('the pipeline of a portal', () => {
  it('takes the last conclusion on the day or before', async () => {
    await conclude('1', 0.6, '2026-06-01')
    await conclude('1', 0.9, today, 2)
    expect((await itemsOn())[0]).toMatchObject({
      name: 'Ada',
      target: 100_000,
      expected: 90_000,
      band: 'healthy',
    })
    expect((await itemsOn('2026-06-29'))[0]).toMatchObject({ expected: 60_000 })
    expect((await itemsOn('2026-05-31'))[0]).toMatchObject({
      likelihoodFrom: 'base_rate',
      category: 'best_case',
    })
  })

  it('keeps what has no rate out of the reporting currency', async () => {
    expect((await itemsOn())[1]).toMatchObject({
      name: 'Bell',
      target: null,
      original: [{ minor: 50_000, currency: 'USD' }],
    })
  })

  it('is lost with the renewal deal', async () => {
    const lost = wonDeal('11', '1000', '2026-08-15', '2027-08-15', {
      contract_type: 'renewal',
      dealstage: 'closedlost',
      closedate: '2026-06-20',
    })
    await mirrored(database.store, [lost], [...links, link('deal:11', 'company:1')])
    expect((await itemsOn())[0]).toMatchObject({
      category: 'lost',
      final: 0,
      close: '2026-06-20',
      state: 'decided',
    })
    await database.owner.query(`delete from link where from_id = '11'; delete from record where id = '11'`)
  })
})

describe('a call', () => {
  beforeEach(() => conclude('1', 0.9))

  it('gives a receipt with what counted before and counts now, and the model’s own', async () => {
    expect(await call({ category: 'doubtful', amount: { minor: 40_000, currency: 'EUR' } })).toMatchObject({
      account: { id: '1', name: 'Ada' },
      call: {
        due: '2026-08-15',
        as: 'owner',
        category: 'doubtful',
        on: today,
        by: 'Ana',
        reason: 'They signed',
      },
      target: 100_000,
      model: { category: 'commit', likelihood: 0.9, expected: 90_000 },
      before: { category: 'commit', by: 'model', forecast: 90_000 },
      after: { category: 'doubtful', by: 'owner', forecast: 40_000 },
    })
    expect((await itemsOn())[0]).toMatchObject({ forecast: 40_000, expected: 90_000, categoryBy: 'owner' })
  })

  it('counts from its day on, and stays on record when another is said', async () => {
    await call({ category: 'lost' }, '2026-06-10')
    await call({ category: 'commit' }, '2026-06-20')
    expect((await itemsOn('2026-06-09'))[0]!.categoryBy).toBe('model')
    expect((await itemsOn('2026-06-10'))[0]!.category).toBe('lost')
    expect((await itemsOn('2026-06-20'))[0]!.category).toBe('commit')
    expect((await inPortal(tx => storedCalls(tx, scope(today)))).map(({ category }) => category)).toEqual([
      'lost',
      'commit',
    ])
    await expect(call({}, '2026-06-15')).rejects.toThrow('--as-of: "2026-06-15" is before 2026-06-20')
  })

  it('of an owner does not overrule the manager’s', async () => {
    await call({ as: 'manager', category: 'lost' })
    expect((await call({ category: 'commit' })).after).toMatchObject({
      category: 'lost',
      by: 'manager',
      forecast: 0,
    })
  })

  it('is answered alike and done once under the same key; the same key for another is refused', async () => {
    const first = await call({ key: 'k' })
    expect(await call({ key: 'k' })).toEqual(first)
    expect(await inPortal(tx => storedCalls(tx, scope(today)))).toHaveLength(1)
    await expect(call({ key: 'k', category: 'lost' })).rejects.toThrow('was used for another call, by Ana')
  })

  it.each([
    [
      'a day on which nothing is due',
      { due: '2026-08-16' },
      'has no open renewal of the account',
      'one of: 2026-08-15',
    ],
    [
      'a period without one',
      { period: '2027-Q1' },
      'has no open renewal of the account',
      'one of: 2026-08-15',
    ],
    ['what is no period', { period: 'soon' }, 'is no period', '2026-Q4'],
    [
      'an amount without a rate',
      { amount: { minor: 1, currency: 'USD' } },
      'has no rate into EUR',
      'a currency with a rate',
    ],
  ])('refuses %s', async (_, asked, message, remedy) => {
    await expect(call(asked)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    })
    expect(await inPortal(tx => storedCalls(tx, scope(today)))).toEqual([])
  })

  it('refuses a renewal that is decided', async () => {
    const next = wonDeal('12', '1100', '2026-08-15', '2027-08-15', {
      contract_type: 'renewal',
      closedate: '2026-06-25',
    })
    await mirrored(database.store, [next], [...links, link('deal:12', 'company:1')])
    await expect(call({ due: '2026-08-15' })).rejects.toThrow('is decided: Renewed, decided on 2026-06-25.')
    await database.owner.query(`delete from link where from_id = '12'; delete from record where id = '12'`)
  })
})

describe('snapshots', () => {
  beforeEach(() => conclude('1', 0.9))
  const heads = (id = portalId) =>
    inPortal(tx => snapshotHeads(tx, { ...scope('2027-12-31'), portalId: id }, null), id)

  it('are taken of this quarter and the next three, once a week, others beside them when asked', async () => {
    const taken = async (asOf: string) => (await take(asOf)).map(({ period }) => period.label)
    expect(await taken('2026-06-29')).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1'])
    expect(await taken(today)).toEqual([])
    expect(await take(today, { periods: [quarter], again: true })).toMatchObject([
      { number: 2, week: '2026-W27' },
    ])
    expect(await taken('2026-07-06')).toEqual(['2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2'])
    expect(await heads()).toHaveLength(9)
    expect(await heads('other')).toEqual([])
  })

  it('hold the model’s figures and every call', async () => {
    await call({ as: 'manager', category: 'lost' })
    await take()
    const [head] = await inPortal(tx => snapshotHeads(tx, scope(today), '2026-Q3'))
    expect(head).toMatchObject({ currency: 'EUR', totals: { renewals: 2, expected: 90_000, forecast: 0 } })
    const [snapshot] = await inPortal(tx => snapshotsById(tx, portalId, [head!.id]))
    expect(snapshot!.items[0]).toMatchObject({
      account: '1',
      expected: 90_000,
      modelCategory: 'commit',
      calls: { owner: null, manager: { category: 'lost', forecast: 0 } },
    })
  })

  it('never change: what came since is another snapshot, and the application may not update or delete', async () => {
    const taken = await take()
    await conclude('1', 0.2, '2026-07-07', 2)
    await take('2026-07-07')
    const ids = taken.map(({ id }) => id)
    expect(await inPortal(tx => snapshotsById(tx, portalId, ids))).toEqual(taken)
    const { rows } = await database.owner.query<{ table: string; privilege: string }>(
      `select table_name as table, privilege_type as privilege from information_schema.role_table_grants
       where grantee = 'perennial_app' and table_name in ('forecast_snapshot', 'forecast_call') order by 1, 2`,
    )
    expect(rows.map(({ table, privilege }) => `${privilege} ${table}`)).toEqual([
      'INSERT forecast_call',
      'SELECT forecast_call',
      'INSERT forecast_snapshot',
      'SELECT forecast_snapshot',
    ])
  })

  it('are not taken for days before the last one; a sync goes on without', async () => {
    await take('2026-07-07')
    await expect(take('2026-06-30')).rejects.toThrow('--as-of: "2026-06-30" is before 2026-07-07')
    expect(await inPortal(tx => takeWeekly(tx, scope('2026-06-30'), config))).toEqual([])
    expect(await inPortal(tx => takeWeekly(tx, scope('2026-07-14'), config))).toHaveLength(4)
  })

  it('are compared with the one a week before, account by account', async () => {
    await take()
    await take('2026-07-03', { periods: [quarter], again: true })
    await conclude('1', 0.5, '2026-07-07', 2)
    await take('2026-07-07')
    const compared = await compare({}, '2026-07-07')
    expect(compared).toMatchObject({
      from: { asOf: '2026-06-30' },
      to: { asOf: '2026-07-07' },
      expected: { from: 90_000, to: 50_000, difference: -40_000 },
      changes: [{ account: '1', cause: 'probability', expected: -40_000 }],
    })
    expect((await compare({ from: '2026-07-04' }, '2026-07-07')).from.asOf).toBe('2026-07-03')
    expect((await compare({ from: compared.from.id }, '2026-07-07')).changes).toEqual(compared.changes)
    await expect(compare({ from: '2026-06-01' }, '2026-07-07')).rejects.toThrow(
      '--from: "2026-06-01" is no snapshot',
    )
  })

  it('that are alone cannot be compared', async () => {
    await expect(compare()).rejects.toThrow('there is no snapshot of 2026-Q3')
    await take()
    await expect(compare()).rejects.toThrow('there is one snapshot of 2026-Q3')
  })

  it('are held against what came once their period is over', async () => {
    await call({ category: 'lost' })
    await take()
    const accuracy = (asOf: string) => inPortal(tx => snapshotAccuracy(tx, scope(asOf), config, null))
    expect((await accuracy('2026-09-30')).snapshots.map(({ period }) => period)).toEqual(['2026-Q2'])
    const next = wonDeal('12', '800', '2026-08-15', '2027-08-15', {
      contract_type: 'renewal',
      closedate: '2026-08-01',
    })
    await mirrored(database.store, [next], [...links, link('deal:12', 'company:1')])
    const { snapshots, byOwner } = await accuracy('2026-10-01')
    expect(snapshots.find(({ period }) => period === '2026-Q3')).toMatchObject({
      settled: 1,
      open: 0,
      actual: 80_000,
      model: { forecast: 90_000, difference: 10_000, bias: 0.125 },
      owner: { forecast: 0, bias: -1 },
      hit: true,
    })
    expect(byOwner).toEqual([expect.objectContaining({ group: 'unknown', renewals: 1, actual: 80_000 })])
    await database.owner.query(`delete from link where from_id = '12'; delete from record where id = '12'`)
  })
})

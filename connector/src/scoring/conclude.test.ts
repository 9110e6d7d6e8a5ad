import type { Change } from '@perennial/shared/health/changes'
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
import { touch } from '../mirror/touched.ts'
import type { Tx } from '../store/store.ts'
import { explainedDifference } from './difference.ts'
import { currentRules, settleRules } from './rules.ts'
import { scoreTouched } from './score-accounts.ts'
import { scoreSeries } from './score-series.ts'
import { conclusionsBetween } from './stored-conclusions.ts'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await knowPortal(database.store)
  await mirrored(
    database.store,
    [
      record('company', '1', { name: 'Ada', lifecyclestage: 'customer', onboarding: '80' }),
      record('call', '20', { hs_timestamp: instant('2026-06-25'), hs_call_status: 'COMPLETED' }),
      record('ticket', '30', {
        subject: 'Slow',
        hs_ticket_priority: 'HIGH',
        createdate: instant('2026-06-01'),
      }),
    ],
    [link('call:20', 'company:1'), link('ticket:30', 'company:1')],
  )
})
afterEach(() => database.drop())

const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.store.portal(portalId, work)
const weighing = (weights: Config['scorecard']['weights']): Config => ({
  ...config,
  scorecard: { ...config.scorecard, weights, minimumCoverage: 0 },
})
const first = weighing({ engagement_recency: 50, ticket_load: 50 })
const second = weighing({ engagement_recency: 80, ticket_load: 20 })

async function scoreOn(asOf: string, under: Config): Promise<void> {
  await scoreTouched(
    database.store,
    scope(asOf),
    under,
    await settleRules(database.store, scope(asOf), under),
  )
}
const between = (from: string, to: string) => run(tx => conclusionsBetween(tx, portalId, '1', from, to))
const difference = (from: string, to: string, under = first) =>
  run(async tx =>
    explainedDifference(tx, scope(to), await currentRules(tx, scope(to), under), '1', { from, to }),
  )
const kinds = (changes: readonly Change[]) => [...new Set(changes.map(({ kind }) => kind))].sort()
const sum = (changes: readonly Change[]) => changes.reduce((total, { points }) => total + points, 0)

it('stores of every conclusion only what changed, and opens each of them as it was', async () => {
  await scoreOn('2026-06-30', first)
  await scoreOn('2026-07-20', first)
  const { rows } = await database.owner.query('select entry, sequence from measure_reading order by 1, 2')
  expect(rows.filter(({ entry }) => entry === 'ticket_load')).toHaveLength(1)
  expect(rows.filter(({ entry }) => entry === 'engagement_recency')).toHaveLength(2)
  const [june, july] = await between('2026-06-30', '2026-07-20')
  for (const one of [june!, july!]) {
    const points = [...one.contributions, ...one.adjustments].reduce((total, row) => total + row.points, 0)
    expect(points).toBeCloseTo(one.score!, 9)
    expect(one.contributions.map(({ measure }) => measure)).toEqual(['engagement_recency', 'ticket_load'])
  }
  expect(june!.score).toBeGreaterThan(july!.score!)
})

it('keeps a change of the customer and one of the rules apart, though both are seen at once', async () => {
  await scoreOn('2026-06-30', first)
  await scoreOn('2026-07-20', second)
  const steps = await between('2026-06-30', '2026-07-20')
  expect(steps.map(({ asOf, version }) => [asOf, version])).toEqual([
    ['2026-06-30', 1],
    ['2026-07-20', 1],
    ['2026-07-20', 2],
  ])
  const { difference: moved, changes, replayed } = await difference('2026-06-30', '2026-07-20', second)
  expect(replayed).toBe(false)
  expect(kinds(changes)).toEqual(expect.arrayContaining(['measure', 'weight']))
  expect(changes.find(({ kind }) => kind === 'measure')).toMatchObject({ measure: 'engagement_recency' })
  expect(sum(changes)).toBeCloseTo(moved!, 9)
  expect(await run(tx => scoreSeries(tx, portalId, '1', '2026-06-30', '2026-07-31'))).toMatchObject([
    { on: '2026-06-30', version: 1 },
    { on: '2026-07-20', version: 2 },
  ])
})

it("stores which records were read, and nobody's words", async () => {
  await scoreOn('2026-06-30', first)
  const [stored] = await between('2026-06-30', '2026-06-30')
  expect(stored!.contributions[1]!.evidence).toEqual([
    { text: 'ticket of 2026-06-01 (high)', url: expect.stringContaining('30') },
  ])
})

it('ends a reading whose measure left the scorecard', async () => {
  await scoreOn('2026-06-30', first)
  await scoreOn('2026-06-30', weighing({ engagement_recency: 1 }))
  const [last] = await between('2026-06-30', '2026-06-30')
  expect(last!.contributions.map(({ measure }) => measure)).toEqual(['engagement_recency'])
})

it('compares with a replay where nothing was stored yet, and shows apart what arrived late', async () => {
  await mirrored(
    database.store,
    [
      record(
        'call',
        '21',
        { hs_timestamp: instant('2026-05-28'), hs_call_status: 'COMPLETED' },
        { createdAt: instant('2026-06-20') },
      ),
      record('call', '22', { hs_timestamp: instant('2026-03-20'), hs_call_status: 'COMPLETED' }),
    ],
    [link('call:21', 'company:1'), link('call:22', 'company:1')],
  )
  const { from, to, replayed, changes, difference: moved } = await difference('2026-05-31', '2026-06-30')
  expect(replayed).toBe(true)
  expect([from.asOf, to.asOf]).toEqual(['2026-05-31', '2026-06-30'])
  expect(changes.find(({ kind }) => kind === 'late')).toMatchObject({ measure: 'engagement_recency' })
  expect(changes.find(({ kind }) => kind === 'late')!.points).toBeGreaterThan(0)
  expect(sum(changes)).toBeCloseTo(moved!, 9)
})

it('a score of the past does not move when more becomes known or happens later', async () => {
  await scoreOn('2026-06-30', first)
  const before = await between('2026-06-30', '2026-06-30')
  await mirrored(
    database.store,
    [
      record('ticket', '31', {
        subject: 'Down',
        hs_ticket_priority: 'HIGH',
        createdate: instant('2026-06-29'),
      }),
    ],
    [link('ticket:31', 'company:1')],
  )
  await run(tx => touch(tx, portalId, 'company', ['1']))
  await scoreOn('2026-07-01', first)
  expect(await between('2026-06-30', '2026-06-30')).toEqual(before)
})

import type { ReceiptJson } from '../../connector/src/cli/forecast-call-json.ts'
import type { ForecastJson } from '../../connector/src/cli/reports/forecast-json.ts'
import type { AccuracyJson } from '../../connector/src/cli/snapshot-accuracy-json.ts'
import type { DiffJson } from '../../connector/src/cli/snapshot-diff.ts'
import { type Journey, openJourney } from './support/journey.ts'

/*
 * The renewals of a quarter through the command line: forecast, called, kept, compared, held against what came.
 */

let journey: Journey
beforeAll(async () => {
  journey = await openJourney({ accounts: 60 })
  await journey.run('sync')
}, 60_000)
afterAll(() => journey?.end())

const year = ['--period', '2026']
const forecast = (...more: string[]) => journey.run<ForecastJson>('report', 'forecast', ...year, ...more)
const cents = (amount: number | null): number => Math.round((amount ?? 0) * 100)
const sum = <T>(all: readonly T[], of: (one: T) => number | null) =>
  all.reduce((total, one) => total + cents(of(one)), 0)

/** A renewal of a known amount that is still ahead. */
const ahead = ({ renewals }: ForecastJson) =>
  renewals.find(({ state, target, due }) => state !== 'decided' && target !== null && due > '2026-07-01')!

it('opens to renewals that sum to it, to the cent', async () => {
  const report = await forecast('--by', 'owner')
  expect(report).toMatchObject({ period: '2026', from: '2026-01-01', to: '2026-12-31', asOf: '2026-06-30' })
  expect(report.renewals.length).toBeGreaterThan(10)
  for (const amount of ['target', 'expected', 'forecast', 'final'] as const) {
    expect(sum(report.renewals, one => one[amount])).toBe(cents(report[amount]))
    expect(sum(report.categories, one => one[amount])).toBe(cents(report[amount]))
    expect(sum(report.groups, one => one[amount])).toBe(cents(report[amount]))
  }
  expect(sum(Object.values(report.byCategory), one => one)).toBe(cents(report.expected))
  expect(sum(report.renewals, one => one.exposure)).toBe(cents(report.atRisk.exposure))
  expect(sum(report.renewals, one => one.expectedLoss)).toBe(cents(report.atRisk.expectedLoss))
  expect(report.p10).toBeLessThanOrEqual(report.p50)
  expect(report.p50).toBeLessThanOrEqual(report.p90)
})

it('has the open renewals that the renewals report has of the same days', async () => {
  const days = ['--from', '2026-07-01', '--to', '2026-12-31']
  const { rows } = await journey.run<{ rows: { account: string; date: string }[] }>(
    'report',
    'renewals',
    ...days,
  )
  const open = (await forecast()).renewals.filter(
    ({ state, due }) => state !== 'decided' && due >= '2026-07-01',
  )
  expect(open.map(({ account, due }) => `${due} ${account}`).sort()).toEqual(
    [...new Set(rows.map(({ account, date }) => `${date} ${account}`))].sort(),
  )
})

it('is called by a person beside what the model says, once under a key', async () => {
  const before = await forecast()
  const { account, due, forecast: was, category } = ahead(before)
  await journey.run('snapshot', 'take', ...year)
  const call = (...more: string[]) =>
    journey.run<ReceiptJson>(
      ...[
        'forecast',
        'call',
        account,
        '--due',
        due,
        '--category',
        'lost',
        '--reason',
        'Bought',
        '--by',
        'Ana',
      ],
      ...more,
    )
  expect(await call('--dry-run')).toMatchObject({
    dryRun: true,
    after: { category: 'lost', by: 'owner', forecast: 0 },
  })
  const receipt = await call('--key', 'once')
  expect(await call('--key', 'once')).toEqual(receipt)
  const { calls } = await journey.run<{ calls: object[] }>('forecast', 'calls', account)
  expect(calls).toMatchObject([{ account, due, category: 'lost', by: 'Ana', reason: 'Bought' }])
  const after = await forecast()
  expect(after.expected).toBe(before.expected)
  expect(cents(after.forecast)).toBe(cents(before.forecast) - cents(was))
  expect(after.renewals.find(one => one.account === account && one.due === due)).toMatchObject({
    category: 'lost',
    categoryBy: 'owner',
    modelCategory: category,
  })
}, 120_000)

it('is kept each week, compared, and held against what came', async () => {
  expect((await journey.run<{ taken: object[] }>('snapshot', 'take', ...year)).taken).toEqual([])
  await journey.run('snapshot', 'take', ...year, '--again')
  const { snapshots } = await journey.run<{ snapshots: object[] }>('snapshot', 'list', ...year)
  expect(snapshots).toMatchObject([{ number: 1 }, { number: 2 }])
  const diff = await journey.run<DiffJson>('snapshot', 'diff', ...year)
  expect(diff.changes).toMatchObject([{ cause: 'called_by_owner', expected: 0 }])
  expect(sum(diff.changes, one => one.forecast)).toBe(cents(diff.forecast.difference))
  expect(diff.forecast.difference).toBeLessThan(0)
  const accuracy = await journey.run<AccuracyJson>('snapshot', 'accuracy', ...year, '--as-of', '2027-05-01')
  const [first, second] = accuracy.snapshots
  expect(first!.settled).toBeGreaterThan(10)
  expect(second!.model).toEqual(first!.model)
  expect(second!.owner.forecast).toBeLessThan(first!.owner.forecast)
}, 120_000)

it.each([
  ['what is no period', ['report', 'forecast', '--period', 'soon'], '--period', '2026-Q4'],
  ['a grouping there is not', ['report', 'forecast', '--by', 'plan'], '--by', 'owner, segment, month'],
  ['to compare what was not kept', ['snapshot', 'diff', '--period', '2031'], '--period', 'snapshot take'],
  ['a call without a reason', ['forecast', 'call', 'x', '--category', 'lost'], '--reason', '--reason'],
])('refuses %s', async (_, verb, field, remedy) => {
  expect(await journey.attempt(...verb)).toMatchObject({
    code: 2,
    error: { field, remedy: expect.stringContaining(remedy) },
  })
})

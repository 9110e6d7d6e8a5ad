import { decidedItem, renewalItem } from '../../../test/cases/forecast.ts'
import { accuracyOf } from './accuracy.ts'
import type { RenewalItem } from './item.ts'
import { pastQuartersOf } from './past-quarters.ts'
import { periodNamed } from './period.ts'
import { type Snapshot, snapshotContent } from './snapshot.ts'

const period = periodNamed('2026-Q3', 1)!
const snapshot = (
  asOf: string,
  items: RenewalItem[],
  range = { p10: 100_000, p50: 150_000, p90: 200_000 },
): Snapshot => ({
  id: asOf,
  asOf,
  week: '',
  number: 1,
  ...snapshotContent(period, 'USD', items, range),
})
const call = { category: 'commit', amount: null, by: 'Ana', reason: '', on: '2026-06-30' } as const
const then = [
  renewalItem({ account: 'a', owner: 'Ana', segment: 'Large' }),
  renewalItem({
    account: 'b',
    owner: 'Bo',
    segment: 'Large',
    calls: { owner: { ...call, forecast: 90_000 }, manager: null },
  }),
  renewalItem({
    account: 'c',
    owner: 'Bo',
    parent: 'p',
    calls: { owner: null, manager: { ...call, forecast: 20_000 } },
  }),
]
const now = [
  decidedItem(110_000, { account: 'a' }),
  decidedItem(0, { account: 'b' }),
  renewalItem({ account: 'c' }),
]
const accuracy = (snapshots: Snapshot[], actual = now) => accuracyOf(snapshots, () => actual)

describe('accuracy', () => {
  it('holds model, owners and managers against what is decided', () => {
    expect(accuracy([snapshot('2026-06-30', then)]).snapshots[0]).toMatchObject({
      period: '2026-Q3',
      daysAhead: 92,
      settled: 2,
      open: 1,
      actual: 110_000,
      model: { forecast: 160_000, difference: 50_000, bias: 50 / 110 },
      owner: { forecast: 170_000 },
      manager: { forecast: 170_000 },
      hit: null,
    })
  })

  it('judges the range once nothing is open', () => {
    const hits = (final: number) =>
      accuracy([snapshot('2026-06-30', then)], [...now.slice(0, 2), decidedItem(final, { account: 'c' })])
        .snapshots[0]!.hit
    expect([hits(1), hits(90_000), hits(90_001)]).toEqual([true, true, false])
  })

  it('takes what the manager called, else the owner, else the model', () => {
    const all = [...now.slice(0, 2), decidedItem(50_000, { account: 'c' })]
    expect(accuracy([snapshot('2026-06-30', then)], all).snapshots[0]).toMatchObject({
      owner: { forecast: 80_000 + 90_000 + 80_000 },
      manager: { forecast: 80_000 + 90_000 + 20_000 },
    })
  })

  it('is told by owner and by segment, over all snapshots', () => {
    const { byOwner, bySegment } = accuracy([snapshot('2026-06-30', then), snapshot('2026-07-07', then)])
    expect(byOwner).toEqual([
      expect.objectContaining({
        group: 'Ana',
        renewals: 2,
        actual: 220_000,
        error: expect.objectContaining({ model: 60 / 220 }),
        bias: expect.objectContaining({ model: -60 / 220 }),
      }),
      expect.objectContaining({ group: 'Bo', actual: 0, error: { model: null, owner: null, manager: null } }),
    ])
    expect(bySegment.map(({ group }) => group)).toEqual(['Large'])
  })

  it('counts how often the range held, by how early it was said', () => {
    const decided = [...now.slice(0, 2), decidedItem(10_000, { account: 'c' })]
    const narrow = { p10: 0, p50: 1, p90: 2 }
    const { coverage } = accuracy(
      [snapshot('2026-06-30', then), snapshot('2026-07-02', then, narrow), snapshot('2026-09-20', then)],
      decided,
    )
    expect(coverage.map(({ snapshots, hits }) => `${hits}/${snapshots}`)).toEqual([
      '1/2',
      '0/0',
      '0/0',
      '1/1',
    ])
  })

  it('of nothing is nothing', () => {
    expect(accuracy([]).coverage.every(({ snapshots }) => snapshots === 0)).toBe(true)
    expect(accuracy([snapshot('2026-06-30', [])]).snapshots[0]).toMatchObject({
      actual: 0,
      hit: null,
      model: { bias: null },
    })
  })
})

describe('the past quarters a shock is learned from', () => {
  const actual = () => now

  it('are the earliest look at each, with what came of what was open then', () => {
    const later = snapshot('2026-08-01', [renewalItem({ account: 'a', likelihood: 0.99 })])
    expect(pastQuartersOf([later, snapshot('2026-06-30', then)], actual)).toEqual([
      {
        quarter: '2026-Q3',
        renewals: [
          { cluster: null, renews: 0.8, renewed: true },
          { cluster: null, renews: 0.8, renewed: false },
        ],
      },
    ])
  })

  it('leave out what had been decided, and periods that are no quarters', () => {
    expect(pastQuartersOf([snapshot('2026-08-01', now)], actual)).toEqual([])
    const year = { ...snapshot('2026-06-30', then), period: periodNamed('2026', 1)! }
    expect(pastQuartersOf([year], actual)).toEqual([])
  })
})

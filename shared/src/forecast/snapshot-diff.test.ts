import fc from 'fast-check'
import { decidedItem, renewalItem } from '../../../test/cases/forecast.ts'
import type { CountedCall, RenewalItem } from './item.ts'
import { snapshotItem } from './snapshot.ts'
import { diffOf } from './snapshot-diff.ts'
import { sumOf } from './totals.ts'

const diff = (from: RenewalItem[], to: RenewalItem[]) => diffOf(from.map(snapshotItem), to.map(snapshotItem))
const causes = (from: RenewalItem[], to: RenewalItem[]) =>
  diff(from, to).changes.map(({ cause, expected, forecast }) => `${cause} ${expected} ${forecast}`)
const called = (category: CountedCall['category'], forecast: number): CountedCall => ({
  category,
  amount: null,
  forecast,
  by: 'Ana',
  reason: 'Said so',
  on: '2026-06-30',
})
const byOwner = (category: CountedCall['category'], forecast: number, more: Partial<RenewalItem> = {}) =>
  renewalItem({
    forecast,
    category,
    categoryBy: 'owner',
    calls: { owner: called(category, forecast), manager: null },
    ...more,
  })

describe('what changed', () => {
  it.each([
    ['nothing', [renewalItem()], [renewalItem()], []],
    ['a renewal more', [], [renewalItem()], ['new_in_period 80000 80000']],
    ['a renewal less', [renewalItem()], [], ['left_period -80000 -80000']],
    ['one renewed', [renewalItem()], [decidedItem(110_000)], ['renewed 30000 30000']],
    ['one was lost', [renewalItem()], [decidedItem(0)], ['lost -80000 -80000']],
    ['one is open again', [decidedItem(0)], [renewalItem()], ['reopened 80000 80000']],
    ['the probability', [renewalItem()], [renewalItem({ likelihood: 0.6 })], ['probability -20000 -20000']],
    ['the amount', [renewalItem()], [renewalItem({ target: 50_000 })], ['amount -40000 -40000']],
    [
      'both',
      [renewalItem()],
      [renewalItem({ likelihood: 0.6, target: 50_000 })],
      ['amount -30000 -30000', 'probability -20000 -20000'],
    ],
    [
      'the rate',
      [renewalItem({ original: [{ minor: 7, currency: 'EUR' }] })],
      [renewalItem({ target: 90_000, original: [{ minor: 7, currency: 'EUR' }] })],
      ['exchange_rate -8000 -8000'],
    ],
    ['the date', [renewalItem()], [renewalItem({ due: '2026-09-10' })], ['date_moved 0 0']],
    ['what the owner calls', [renewalItem()], [byOwner('lost', 0)], ['called_by_owner 0 -80000']],
    [
      'what the owner calls, and the probability',
      [renewalItem()],
      [byOwner('lost', 0, { likelihood: 0.7 })],
      ['called_by_owner 0 -80000', 'probability -10000 0'],
    ],
    ['nothing of a call said before', [byOwner('lost', 0)], [byOwner('lost', 0)], []],
  ] as const)('%s', (_, from, to, expected) => {
    expect(causes([...from], [...to])).toEqual(expected)
  })

  it('of a date that moves far is one renewal less and another more', () => {
    expect(causes([renewalItem()], [renewalItem({ due: '2027-03-30' })]).sort()).toEqual([
      'left_period -80000 -80000',
      'new_in_period 80000 80000',
    ])
  })

  it('keeps the words of callers out of snapshots', () => {
    expect(JSON.stringify(snapshotItem(byOwner('lost', 0)))).not.toMatch(/Ana|Said so/)
  })

  it('sums to the difference, whatever it is', () => {
    const anyItem = fc
      .record({
        at: fc.nat(5),
        due: fc.constantFrom('2026-07-01', '2026-07-20', '2026-09-30'),
        target: fc.option(fc.integer({ min: -1000, max: 1_000_000 })),
        likelihood: fc.double({ min: 0, max: 1, noNaN: true }),
        decided: fc.boolean(),
        call: fc.option(fc.integer({ min: 0, max: 1000 })),
      })
      .map(({ at, due, target, likelihood, decided, call }) => {
        const facts = { account: `a${at}`, due, target }
        if (decided) return decidedItem(Math.max(0, target ?? 0), facts)
        return call === null
          ? renewalItem({ ...facts, likelihood })
          : byOwner('commit', call, { ...facts, likelihood })
      })
    const anyItems = fc.uniqueArray(anyItem, { maxLength: 8, selector: ({ account, due }) => account + due })
    fc.assert(
      fc.property(anyItems, anyItems, (from, to) => {
        const { expected, forecast, changes } = diff(from, to)
        expect(sumOf(changes, one => one.expected)).toBe(expected.difference)
        expect(sumOf(changes, one => one.forecast)).toBe(forecast.difference)
        expect(diff(to, to).changes).toEqual([])
      }),
    )
  })
})

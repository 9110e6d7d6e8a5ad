import fc from 'fast-check'
import { asOf, deal } from '../../../test/cases/account-view.ts'
import { pipeline, sourceOf } from '../../../test/cases/forecast.ts'
import { paying } from '../../../test/cases/ledger-book.ts'
import { addDays } from '../day.ts'
import { conversionTo } from '../ledger/units/conversion.ts'
import type { Call } from './call.ts'
import { distributionOf } from './distribution/distribution.ts'
import { shockOfDeviation } from './distribution/quarter-shock.ts'
import type { Concluded } from './likelihood.ts'
import { periodNamed } from './period.ts'
import { prospectsOf } from './prospects-of.ts'
import { forecastReport } from './report.ts'
import { sumOf, totalsByCategory, totalsOf } from './totals.ts'
import { unconvertedOf } from './unconverted.ts'

const quarter = periodNamed('2026-Q3', 1)!
const ending = (id: string, arr: number, end = '2026-08-15', more = {}) =>
  paying(id, arr, `2025${end.slice(4)}`, end, more)
const concluded = (renews: number, more: Partial<Concluded> = {}): Concluded => ({
  renews,
  contracts: null,
  because: 'Rate of its band.',
  by: 'band_rate',
  band: 'healthy',
  asOf,
  ...more,
})
const call = (facts: Partial<Call> = {}): Call => ({
  id: '1',
  account: 'a',
  due: '2026-08-15',
  as: 'owner',
  category: 'commit',
  amount: null,
  reason: 'They said so',
  by: 'Ana',
  on: asOf,
  ...facts,
})
const itemOf = (facts: Parameters<typeof pipeline>[1] = {}, source = sourceOf('a', [ending('1', 1000)])) =>
  pipeline([source], { concluded: new Map([['a', concluded(0.9)]]), ...facts }).itemsIn(quarter, null)[0]!

describe('a renewal in the pipeline', () => {
  it('is worth its probability times its amount, minor units', () => {
    expect(itemOf()).toMatchObject({
      due: '2026-08-15',
      target: 100_000,
      expected: 90_000,
      forecast: 90_000,
      final: null,
      likelihood: 0.9,
      category: 'commit',
      categoryBy: 'model',
      exposure: 0,
      expectedLoss: 10_000,
      state: 'due',
      close: null,
    })
  })

  it('is exposed where its band, or its category, is at risk', () => {
    const exposed = (renews: number, band: string) =>
      itemOf({ concluded: new Map([['a', concluded(renews, { band })]]) }).exposure
    expect([exposed(0.9, 'at_risk'), exposed(0.4, 'watch'), exposed(0.7, 'watch')]).toEqual([
      100_000, 100_000, 0,
    ])
  })

  it('without a conclusion is never committed', () => {
    expect(itemOf({ concluded: new Map() })).toMatchObject({
      category: 'best_case',
      likelihoodFrom: 'base_rate',
      band: null,
    })
  })

  it('counts contraction by the model where it tells', () => {
    const item = itemOf({ concluded: new Map([['a', concluded(1, { contracts: 0.5 })]]) })
    expect(item).toMatchObject({ contraction: 0.5, expected: 90_000, expectedLoss: 10_000 })
  })

  it('that was lost is worth nothing and exposed to nothing', () => {
    const lost = deal({ purpose: 'renewal', status: 'lost', closeDate: '2026-06-01' })
    expect(itemOf({}, sourceOf('a', [ending('1', 1000)], { deals: [lost] }))).toMatchObject({
      state: 'decided',
      category: 'lost',
      close: '2026-06-01',
      expected: 0,
      final: 0,
      exposure: 0,
      expectedLoss: 0,
    })
  })

  it('of nothing, or of a credit, is worth no more', () => {
    expect(itemOf({}, sourceOf('a', [ending('1', 0)]))).toMatchObject({
      target: 0,
      expected: 0,
      expectedLoss: 0,
    })
    expect(itemOf({}, sourceOf('a', [ending('1', -10)]))).toMatchObject({
      target: -1000,
      expected: -900,
      expectedLoss: 0,
      exposure: 0,
    })
  })

  it('in a currency without a rate is named, and in no sum', () => {
    const euro = sourceOf('b', [ending('2', 0, '2026-08-20', { price: { minor: 5000, currency: 'EUR' } })])
    const both = [sourceOf('a', [ending('1', 1000)]), euro]
    const items = pipeline(both).itemsIn(quarter, null)
    expect(items.map(({ target }) => target)).toEqual([100_000, null])
    expect(totalsOf(items)).toMatchObject({ renewals: 2, target: 100_000, expected: 85_000 })
    expect(unconvertedOf(items)).toEqual([{ currency: 'EUR', minor: 5000, renewals: 1 }])
    const conversion = conversionTo('USD', [{ on: '2026-01-01', currency: 'EUR', rate: 2 }])
    expect(pipeline(both, { conversion }).itemsIn(quarter, null)[1]).toMatchObject({
      target: 10_000,
      original: [{ minor: 5000, currency: 'EUR' }],
    })
  })
})

describe('a call', () => {
  it.each([
    ['commit', null, 100_000],
    ['lost', null, 0],
    ['best_case', null, 90_000],
    ['doubtful', null, 90_000],
    ['commit', 123, 123],
  ] as const)('of %s and %p is forecast at %i; the model’s own stays', (category, minor, forecast) => {
    const amount = minor === null ? null : { minor, currency: 'USD' }
    expect(itemOf({ calls: [call({ category, amount })] })).toMatchObject({
      category,
      categoryBy: 'owner',
      modelCategory: 'commit',
      forecast,
      expected: 90_000,
    })
  })

  it('of a manager comes before an owner’s, whichever was said last; the last of each counts', () => {
    const calls = [
      call({ as: 'manager', category: 'lost' }),
      call({ category: 'doubtful' }),
      call({ as: 'manager', category: 'best_case' }),
      call(),
    ]
    expect(itemOf({ calls })).toMatchObject({
      category: 'best_case',
      categoryBy: 'manager',
      calls: { owner: { category: 'commit' }, manager: { category: 'best_case' } },
    })
  })

  it('goes with a date that moved a little, and is about no other renewal', () => {
    expect(itemOf({ calls: [call({ due: '2026-07-15' })] }).categoryBy).toBe('owner')
    expect(itemOf({ calls: [call({ due: '2025-08-15' })] }).categoryBy).toBe('model')
  })
})

describe('a forecast', () => {
  const anySources = fc
    .array(
      fc.record({
        arr: fc.integer({ min: -50, max: 5000 }),
        days: fc.integer({ min: -120, max: 90 }),
        renews: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        parent: fc.option(fc.constantFrom('p', 'q')),
        lost: fc.boolean(),
        category: fc.option(fc.constantFrom('commit', 'best_case', 'doubtful', 'lost' as const)),
        currency: fc.constantFrom('USD', 'USD', 'EUR'),
      }),
      { maxLength: 12 },
    )
    .map(all => ({
      sources: all.map(({ arr, days, parent, lost, currency }, at) => {
        const end = addDays(asOf, days)
        const line = paying('1', 0, addDays(end, -365), end, {
          id: `l${at}`,
          price: { minor: arr * 100 + at, currency },
        })
        const deals = lost ? [deal({ purpose: 'renewal', status: 'lost', closeDate: addDays(asOf, -5) })] : []
        return sourceOf(`a${at}`, [line], { deals, account: { parentId: parent } })
      }),
      concluded: new Map(
        all.flatMap(({ renews }, at) => (renews === null ? [] : [[`a${at}`, concluded(renews)] as const])),
      ),
      calls: all.flatMap(({ category, days }, at) =>
        category === null ? [] : [call({ account: `a${at}`, due: addDays(asOf, days), category })],
      ),
    }))
  const year = periodNamed('2026', 1)!
  const shock = shockOfDeviation(0.4)

  it('opens to renewals that sum to it, by category and by group', () => {
    fc.assert(
      fc.property(
        anySources,
        fc.constantFrom('owner', 'segment', 'month' as const),
        ({ sources, ...facts }, by) => {
          const made = pipeline(sources, facts)
          const items = made.itemsIn(year, null)
          const report = forecastReport(items, {
            period: year,
            currency: 'USD',
            by,
            atWill: made.atWillIn(year, null),
            shock,
          })
          for (const amount of ['target', 'expected', 'forecast', 'final'] as const) {
            expect(sumOf(items, one => one[amount])).toBe(report[amount])
            expect(sumOf(totalsByCategory(items), one => one[amount])).toBe(report[amount])
            expect(sumOf(report.groups, one => one[amount])).toBe(report[amount])
          }
          expect(sumOf(items, one => one.exposure)).toBe(report.atRisk.exposure)
          expect(sumOf(items, one => one.expectedLoss)).toBe(report.atRisk.expectedLoss)
          expect(items.every(({ likelihood }) => likelihood >= 0 && likelihood <= 1)).toBe(true)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('has a range in order, whose mean is what is expected', () => {
    fc.assert(
      fc.property(anySources, ({ sources, ...facts }) => {
        const items = pipeline(sources, facts).itemsIn(year, null)
        const { mean, p10, p50, p90 } = distributionOf(prospectsOf(items), shock)
        expect(p10).toBeLessThanOrEqual(p50)
        expect(p50).toBeLessThanOrEqual(p90)
        expect(Math.abs(mean - totalsOf(items).expected)).toBeLessThanOrEqual(1 + items.length / 2)
      }),
      { numRuns: 25 },
    )
  })
})

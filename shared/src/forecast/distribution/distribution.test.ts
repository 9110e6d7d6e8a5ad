import fc from 'fast-check'
import { distributionOf, expectedArr } from './distribution.ts'
import { groupsOf, withRenewals } from './groups.ts'
import { massOf } from './mass.ts'
import { outcomesOf } from './outcomes.ts'
import type { Prospect } from './prospect.ts'
import { shockOfDeviation } from './quarter-shock.ts'

const independent = shockOfDeviation(0)
const shaken = shockOfDeviation(0.4)

const renewal = (renews: number, amount: number, more: Partial<Prospect> = {}): Prospect => ({
  id: `${renews} of ${amount}`,
  cluster: null,
  renews,
  amounts: [{ share: 1, amount }],
  ...more,
})

const massFor = (prospects: readonly Prospect[], shock = independent) =>
  massOf(withRenewals(groupsOf(prospects, shock.nodes), outcomesOf), shock.nodes)

/** Rows of [value, probability] that can happen, equal values added up. */
function tableOf(prospects: readonly Prospect[], shock = independent): [number, number][] {
  const { values, masses } = massFor(prospects, shock)
  const table = new Map<number, number>()
  for (const [at, value] of values.entries()) table.set(value, (table.get(value) ?? 0) + masses[at]!)
  return [...table]
}

describe('a few renewals, by hand', () => {
  const two = [renewal(0.9, 1000), renewal(0.6, 400)]

  it('have every combination', () => {
    const table = tableOf(two)
    expect(table.map(([value]) => value)).toEqual([0, 400, 1000, 1400])
    for (const [at, p] of [0.1 * 0.4, 0.1 * 0.6, 0.9 * 0.4, 0.9 * 0.6].entries())
      expect(table[at]![1]).toBeCloseTo(p, 12)
  })

  it('have the quantiles, the deviation and the counts of these', () => {
    const { p10, p50, p90, mean, deviation, counts } = distributionOf(two, independent)
    expect([p10, p50, p90]).toEqual([400, 1400, 1400])
    expect(mean).toBe(1140)
    expect(deviation).toBeCloseTo(Math.sqrt(0.09 * 1000 ** 2 + 0.24 * 400 ** 2), 9)
    expect(counts).toMatchObject({ low: 1, high: 2, of: 2, because: '1-2 of 2 renew: 96 % likely' })
  })

  it('have the worth of a contraction and of an uplift', () => {
    const amounts = [
      { share: 0.75, amount: 1100 },
      { share: 0.25, amount: 800 },
    ]
    const table = tableOf([renewal(0.8, 0, { amounts })])
    expect(table.map(([value]) => value)).toEqual([0, 800, 1100])
    for (const [at, p] of [0.2, 0.2, 0.6].entries()) expect(table[at]![1]).toBeCloseTo(p, 12)
    expect(distributionOf([renewal(0.8, 0, { amounts })], shaken)).toMatchObject({ p10: 0, p50: 1100 })
  })

  it('move together under one parent, each as likely as before', () => {
    const table = tableOf(two.map(one => ({ ...one, cluster: 'parent' })))
    const [none, second, first, both] = table.map(([, p]) => p)
    expect(both! + first!).toBeCloseTo(0.9, 10)
    expect(both! + second!).toBeCloseTo(0.6, 10)
    expect(none!).toBeGreaterThan(1.3 * 0.1 * 0.4)
  })

  it('move together under one parent as a normal shock of deviation 1 makes them', () => {
    const even = ['one', 'other'].map(id => renewal(0.5, 100, { id, cluster: 'parent' }))
    const [, , both] = tableOf(even).map(([, p]) => p)
    const shocks = Array.from({ length: 2001 }, (_, at) => -10 + at / 100)
    const square = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / (1 + Math.exp(-z)) ** 2
    expect(both!).toBeCloseTo(
      shocks.reduce((sum, z) => sum + square(z) / 100, 0),
      3,
    )
  })

  it('move together under a shock, by its average', () => {
    const shock = { nodes: [-1, 1].map(shift => ({ shift, weight: 0.5 })), deviation: 1, because: 'a coin' }
    const even = [renewal(0.5, 100), renewal(0.5, 100, { id: 'other' })]
    const q = 1 / (1 + Math.exp(-1))
    const [none, one, both] = tableOf(even, shock).map(([, p]) => p)
    expect(both!).toBeCloseTo((q ** 2 + (1 - q) ** 2) / 2, 12)
    expect(none!).toBeCloseTo(both!, 12)
    expect(one!).toBeCloseTo(2 * q * (1 - q), 12)
  })
})

it('fifty equal renewals have the binomial distribution', () => {
  const fifty = Array.from({ length: 50 }, (_, at) => renewal(0.8, 1, { id: `${at}` }))
  const table = new Map(tableOf(fifty))
  let p = 0.8 ** 50
  for (let lost = 0; lost <= 50; lost += 1) {
    expect(Math.abs((table.get(50 - lost) ?? 0) - p)).toBeLessThan(1e-12)
    p *= ((50 - lost) / (lost + 1)) * (0.2 / 0.8)
  }
})

describe('nothing to be unsure of', () => {
  it('is zero for no renewals', () => {
    expect(distributionOf([], shaken)).toEqual({
      mean: 0,
      p10: 0,
      p50: 0,
      p90: 0,
      deviation: 0,
      counts: { low: 0, high: 0, of: 0, because: 'no renewal is due' },
    })
  })

  it('has no width', () => {
    const found = distributionOf([renewal(1, 700), renewal(0, 500), renewal(1, -100)], shaken)
    expect(found).toMatchObject({ mean: 600, p10: 600, p50: 600, p90: 600, deviation: 0 })
    expect(found.counts).toEqual({ low: 2, high: 2, of: 3, because: '2 of 3 renew: certain' })
  })

  it('is what renewals worth nothing are, but not their number', () => {
    const found = distributionOf([renewal(0.5, 0), renewal(0.5, 0)], shaken)
    expect(found).toMatchObject({ mean: 0, p10: 0, p90: 0, deviation: 0, counts: { low: 0, high: 2 } })
  })

  it('is not a renewal whose worth is open', () => {
    const amounts = [1000, 500].map(amount => ({ share: 0.5, amount }))
    expect(distributionOf([renewal(1, 0, { amounts })], shaken)).toMatchObject({
      p10: 500,
      p90: 1000,
      mean: 750,
    })
  })
})

it.each([
  [renewal(1.2, 100), 'renewal 1.2 of 100: 1.2 is no probability'],
  [renewal(Number.NaN, 100), 'NaN is no probability'],
  [renewal(0.5, Number.NaN), 'NaN is no amount'],
  [renewal(0.5, 1, { amounts: [{ share: 0.7, amount: 1 }] }), 'sum to 0.7, not to 1'],
  [renewal(0.5, 1, { amounts: [] }), 'sum to 0, not to 1'],
])('figures that cannot be are refused by name: %j', (wrong, message) => {
  expect(() => distributionOf([wrong], independent)).toThrow(RangeError)
  expect(() => distributionOf([wrong], independent)).toThrow(message)
})

const anyProspect = (amounts: fc.Arbitrary<number>): fc.Arbitrary<Prospect> =>
  fc
    .record({
      cluster: fc.constantFrom(null, null, 'one', 'other'),
      renews: fc.oneof(
        fc.constantFrom(0, 1, 0.5, 0.999999, 1e-9),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      worth: fc.tuple(amounts, amounts),
    })
    .map(({ cluster, renews, share, worth: [one, other] }) => ({
      id: 'any',
      cluster,
      renews,
      amounts: [
        { share, amount: one },
        { share: 1 - share, amount: other },
      ],
    }))

const anySet = (size: number) =>
  fc.array(anyProspect(fc.integer({ min: -1_000_000, max: 100_000_000 })), { maxLength: size })
const anyShock = fc.constantFrom(independent, shaken, shockOfDeviation(1.2))
const grossOf = (prospects: readonly Prospect[]) =>
  prospects.reduce((sum, { amounts }) => sum + Math.abs(amounts[0]!.amount) + Math.abs(amounts[1]!.amount), 1)

describe('always', () => {
  it.each([
    ['few', 5],
    ['many', 60],
  ])('the mean of the distribution of %s renewals is their expected ARR', (_, size) => {
    fc.assert(
      fc.property(anySet(size), anyShock, (prospects, shock) => {
        const { values, masses } = massFor(prospects, shock)
        const mean = values.reduce((sum, value, at) => sum + value * masses[at]!, 0)
        expect(Math.abs(mean - expectedArr(prospects))).toBeLessThan(1e-8 * grossOf(prospects))
        expect(masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: 40 },
    )
  })

  it('quantiles are numbers in their order, within the worst and the best case', () => {
    fc.assert(
      fc.property(anySet(30), anyShock, (prospects, shock) => {
        const { p10, p50, p90, deviation, counts } = distributionOf(prospects, shock)
        const cases = prospects.map(({ renews, amounts }) => [
          ...(renews < 1 ? [0] : []),
          ...(renews > 0 ? amounts.filter(({ share }) => share > 0).map(({ amount }) => amount) : []),
        ])
        const bound = (of: (...values: number[]) => number) =>
          cases.reduce((sum, values) => sum + of(...values), 0)
        const order = [bound(Math.min) - 1e-3, p10, p50, p90, bound(Math.max) + 1e-3]
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        expect(deviation).toBeGreaterThanOrEqual(0)
        expect([0, counts.low, counts.high, prospects.length]).toEqual(
          [0, counts.low, counts.high, prospects.length].toSorted((a, b) => a - b),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('a shift by a certain renewal shifts everything by its worth', () => {
    fc.assert(
      fc.property(anySet(20), anyShock, fc.integer({ min: -1e6, max: 1e8 }), (prospects, shock, amount) => {
        const before = distributionOf(prospects, shock)
        const after = distributionOf([...prospects, renewal(1, amount)], shock)
        for (const figure of ['mean', 'p10', 'p50', 'p90'] as const)
          expect(Math.abs(after[figure] - before[figure] - amount)).toBeLessThan(
            1e-8 * grossOf(prospects) + 1e-6,
          )
        expect(after.counts.low).toBe(before.counts.low + 1)
      }),
      { numRuns: 30 },
    )
  })

  it('amounts times a factor give quantiles times the factor, to a step of the grid', () => {
    fc.assert(
      fc.property(anySet(20), anyShock, fc.integer({ min: 2, max: 50 }), (prospects, shock, factor) => {
        const scaled = prospects.map(({ amounts, ...rest }) => ({
          ...rest,
          amounts: amounts.map(({ share, amount }) => ({ share, amount: factor * amount })),
        }))
        const [before, after] = [distributionOf(prospects, shock), distributionOf(scaled, shock)]
        for (const figure of ['p10', 'p50', 'p90', 'deviation'] as const)
          expect(Math.abs(after[figure] / factor - before[figure])).toBeLessThan(0.002 * grossOf(prospects))
      }),
      { numRuns: 30 },
    )
  })
})

it('a rare and huge loss stays in the mean', () => {
  const small = Array.from({ length: 60 }, (_, at) => renewal(0.9, 1000 + at, { id: `${at}` }))
  const prospects = [...small, renewal(0.99999, 1e9)]
  const { values, masses } = massFor(prospects, shaken)
  const mean = values.reduce((sum, value, at) => sum + value * masses[at]!, 0)
  expect(Math.abs(mean / expectedArr(prospects) - 1)).toBeLessThan(1e-9)
})

it('a quarter shock widens the range, and one parent for all widens it more', () => {
  const many = Array.from({ length: 60 }, (_, at) => renewal(0.85, 10_000 + 37 * at, { id: `${at}` }))
  const width = (prospects: readonly Prospect[], shock = independent) => {
    const { p10, p90 } = distributionOf(prospects, shock)
    return p90 - p10
  }
  const family = many.map(one => ({ ...one, cluster: 'parent' }))
  expect(width(many, shaken)).toBeGreaterThan(1.2 * width(many))
  expect(width(family, shaken)).toBeGreaterThan(1.5 * width(many, shaken))
})

it.each([
  [Array(10).fill(0.95), '9-10 of 10 renew: 91 % likely'],
  [Array(10).fill(0.8), '7-10 of 10 renew: 88 % likely'],
  [[...Array(3).fill(0.5), ...Array(7).fill(0.95)], '7-9 of 10 renew: 86 % likely'],
  [[0.5], '0-1 of 1 renew: certain'],
  [[0.9999], '1 of 1 renew: more than 99 % likely'],
])('the most likely counts of %j', (chances, because) => {
  const prospects = (chances as number[]).map((renews, at) => renewal(renews, 100, { id: `${at}` }))
  expect(distributionOf(prospects, independent).counts.because).toBe(because)
})

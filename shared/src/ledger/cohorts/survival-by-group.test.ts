import fc from 'fast-check'
import type { Lifetime } from './lifetime.ts'
import { survivalByGroup } from './survival-by-group.ts'

/* Weeks in remission (Freireich et al. 1963), the textbook set of Cox 1972; a + in print means censored. */
const treated = watched('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
const placebo = watched('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23')

function watched(text: string): Lifetime[] {
  return text
    .split(' ')
    .map(one => ({ time: Number.parseInt(one, 10), event: !one.endsWith('+'), entry: null }))
}

describe('survival by group', () => {
  const found = survivalByGroup(new Map(Object.entries({ treated, placebo })), [6, 10, 23, 30, 40])
  const [first, second] = found.groups

  it('has the published estimates, errors and medians', () => {
    expect(first).toMatchObject({ group: 'treated', n: 21, events: 9, median: 23 })
    expect(first!.medianInterval).toEqual({ lower: 16, upper: null })
    expect(second).toMatchObject({ n: 21, events: 21, median: 8, medianInterval: { lower: 4, upper: 12 } })
    const published = [
      [0.8571, 0.0764, 0.7198, 1],
      [0.7529, 0.0963, 0.586, 0.968],
      [0.4482, 0.1346, 0.2488, 0.807],
    ]
    for (const [at, [survival, se, lower, upper]] of published.entries()) {
      const step = first!.at[at]!
      expect(step.survival).toBeCloseTo(survival!, 4)
      expect(step.se).toBeCloseTo(se!, 4)
      expect(step.lower).toBeCloseTo(lower!, 3)
      expect(step.upper).toBeCloseTo(upper!, 3)
    }
  })

  it('has the published log-rank test', () => {
    expect(found.logRank!.chi2).toBeCloseTo(16.79, 2)
    expect(found.logRank!.df).toBe(1)
    expect(found.logRank!.p).toBeCloseTo(4.17e-5, 6)
  })

  it('does not know survival later than anybody was watched, unless all had left', () => {
    const unknown = { survival: null, se: null, lower: null, upper: null }
    expect(first!.at[3]!.survival).toBeCloseTo(0.4482, 4)
    expect(first!.at[4]).toEqual({ t: 40, ...unknown })
    expect(second!.at[4]).toEqual({ ...unknown, t: 40, survival: 0 })
  })

  it('has no test with one group, nor when nobody left', () => {
    expect(survivalByGroup(new Map([['all', treated]]), [])).not.toHaveProperty('logRank')
    const still = watched('3+ 4+')
    const nobody = survivalByGroup(new Map(Object.entries({ a: still, b: still })), [2])
    expect(nobody).not.toHaveProperty('logRank')
    expect(nobody.groups[0]).toMatchObject({
      median: null,
      at: [{ t: 2, survival: 1, se: 0, lower: 1, upper: 1 }],
    })
  })
})

describe('late entries', () => {
  it('are at risk only from their entry on', () => {
    const lifetimes = [
      { time: 2, event: true, entry: 0 },
      { time: 5, event: true, entry: 0 },
      { time: 4, event: true, entry: 3 },
      { time: 6, event: false, entry: 0 },
    ]
    const [group] = survivalByGroup(new Map([['all', lifetimes]]), [2, 4, 5]).groups
    const survivals = [2 / 3, 4 / 9, 2 / 9]
    for (const [at, survival] of survivals.entries())
      expect(group!.at[at]!.survival).toBeCloseTo(survival, 12)
  })

  it('that empty a risk set early are pointed out', () => {
    const lifetimes = [
      { time: 2, event: true, entry: null },
      { time: 9, event: false, entry: 4 },
    ]
    expect(survivalByGroup(new Map([['all', lifetimes]]), []).warnings).toEqual([
      expect.stringContaining('everybody watched at 2 left'),
    ])
  })
})

describe('laws', () => {
  const lifetime = fc.record({
    time: fc.integer({ min: 1, max: 30 }),
    event: fc.boolean(),
    entry: fc.constant(null),
  })
  const anyGroup = fc.array(lifetime, { minLength: 1, maxLength: 40 })

  it('without censoring the estimate is the share still there', () => {
    fc.assert(
      fc.property(anyGroup, fc.integer({ min: 0, max: 31 }), (group, t) => {
        const all = group.map(one => ({ ...one, event: true }))
        const [found] = survivalByGroup(new Map([['all', all]]), [t]).groups
        const there = all.filter(({ time }) => time > t).length
        expect(found!.at[0]!.survival).toBeCloseTo(there / all.length, 10)
      }),
    )
  })

  it('the log-rank test does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(anyGroup, anyGroup, anyGroup, (a, b, c) => {
        const test = (groups: Lifetime[][]) =>
          survivalByGroup(new Map(groups.map((group, at) => [`${at}`, group])), []).logRank
        const [one, other] = [test([a, b, c]), test([c, a, b])]
        expect(one?.df).toBe(other?.df)
        expect(one?.chi2 ?? 0).toBeCloseTo(other?.chi2 ?? 0, 8)
      }),
    )
  })
})

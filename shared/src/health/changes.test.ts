import fc from 'fast-check'
import { asOf, daysAgo } from '../../../test/cases/account-view.ts'
import { entry, linesOf, scoreOf, sharesOf } from '../../../test/cases/entries.ts'
import { type Change, differenceBetween, type Step } from './changes.ts'
import type { Conclusion } from './conclusion.ts'
import type { Entry } from './entries.ts'
import type { Scorecard } from './scorecard.ts'

const concludedOn = (
  day: string,
  entries: readonly Entry[],
  card: Partial<Scorecard> = {},
  version = 1,
): Conclusion => {
  const health = scoreOf(entries, card)
  return { ...health, asOf: day, version, scorecard: 'Default', score: health.value }
}
const pointsOf = (changes: readonly Change[]): [string, string, number][] =>
  changes.map(({ kind, measure, points }) => [kind, measure, Math.round(points * 1e6) / 1e6])

describe('the difference of two scores', () => {
  const before = concludedOn(daysAgo(30), linesOf(['a', 3, 80], ['b', 1, 40]))

  it('names the measure that moved', () => {
    const to = concludedOn(asOf, linesOf(['a', 3, 60], ['b', 1, 40]))
    const { difference, changes } = differenceBetween(before, [{ to, cause: 'customer' }])
    expect(difference).toBe(-15)
    expect(changes).toMatchObject([{ kind: 'measure', measure: 'a', from: 80, to: 60, points: -15 }])
  })

  it('says of data that went missing what it did to the whole, not to each measure that takes over its weight', () => {
    const to = concludedOn(asOf, linesOf(['a', 3, 80], ['b', 1, null]))
    const { difference, changes } = differenceBetween(before, [{ to, cause: 'customer' }])
    expect(difference).toBe(10)
    expect(pointsOf(changes)).toEqual([['data', 'b', 10]])
    expect(changes[0]).toMatchObject({ from: 40, to: null })
  })

  it('calls late what had happened before the score that did not know it', () => {
    const withDay = (value: number, day: string) =>
      sharesOf([entry('a', 3, value, { reading: { asOf: day } }), entry('b', 1, 40)])
    const first = concludedOn(daysAgo(30), withDay(80, daysAgo(60)))
    const late = concludedOn(asOf, withDay(60, daysAgo(31)))
    const newer = concludedOn(asOf, withDay(60, daysAgo(3)))
    const kindOf = (to: Conclusion) => differenceBetween(first, [{ to, cause: 'customer' }]).changes[0]!.kind
    expect([kindOf(late), kindOf(newer)]).toEqual(['late', 'measure'])
  })

  it('keeps what the configuration did apart from what the customer did', () => {
    const moved = concludedOn(daysAgo(9), linesOf(['a', 3, 60], ['b', 1, 40]))
    const reweighed = concludedOn(daysAgo(9), linesOf(['a', 1, 60], ['b', 1, 40]), {}, 2)
    const steps: Step[] = [
      { to: moved, cause: 'customer' },
      { to: reweighed, cause: 'configuration' },
    ]
    const { difference, changes } = differenceBetween(before, steps)
    expect(difference).toBe(-20)
    expect(pointsOf(changes)).toEqual([
      ['measure', 'a', -15],
      ['weight', 'a', -15],
      ['weight', 'b', 10],
    ])
    expect(changes[1]).toMatchObject({ from: 0.75, to: 0.5 })
  })

  it('has exceptions and rounding as rows of their own', () => {
    const exceptions = [{ name: 'Red', when: { fact: 'measure.b', lessThan: 30 }, cap: 50 }]
    const start = concludedOn(daysAgo(30), linesOf(['a', 3, 80], ['b', 1, 40]), { exceptions })
    const to = concludedOn(asOf, linesOf(['a', 3, 80], ['b', 1, 10]), { exceptions })
    const { difference, changes } = differenceBetween(start, [{ to, cause: 'customer' }])
    expect(difference).toBe(-20)
    expect(pointsOf(changes)).toEqual([
      ['exception', 'exception:Red', -12.5],
      ['measure', 'b', -7.5],
    ])
  })

  it('is not known where one of them is no score', () => {
    const to = concludedOn(asOf, linesOf(['a', 1, null]))
    expect(differenceBetween(before, [{ to, cause: 'customer' }])).toEqual({ difference: null, changes: [] })
  })

  it('is always the sum of its rows, however the score came from one to the other', () => {
    const anyValue = fc.option(fc.double({ min: 0, max: 100, noNaN: true }))
    const anyLines = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 9 }), anyValue, fc.boolean()), { minLength: 1, maxLength: 6 })
      .map(rows =>
        sharesOf(
          rows.map(([weight, value, fills], at) =>
            entry(`m${at}`, weight, value, { ifMissing: fills ? 0 : 'spread' }),
          ),
        ),
      )
    const exceptions = [{ name: 'Red', when: { fact: 'measure.m0', lessThan: 30 }, cap: 41.5 }]
    const anyConclusion = fc
      .tuple(anyLines, fc.boolean())
      .map(([lines, limited]) =>
        concludedOn(asOf, lines, { minimumCoverage: 0, ...(limited ? { exceptions } : {}) }),
      )
    const anyStep = fc.record({
      to: anyConclusion,
      cause: fc.constantFrom('customer' as const, 'configuration' as const, 'late' as const),
    })
    fc.assert(
      fc.property(anyConclusion, fc.array(anyStep, { minLength: 1, maxLength: 5 }), (from, steps) => {
        const { difference, changes } = differenceBetween(from, steps)
        if (difference === null) return
        expect(changes.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(difference, 9)
      }),
    )
  })
})

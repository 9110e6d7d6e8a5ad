import fc from 'fast-check'
import { viewOf } from '../../../test/cases/account-view.ts'
import { anyView } from '../../../test/cases/any-view.ts'
import { defaultPolicy } from '../policy.ts'
import type { Measure } from './measure.ts'
import { measures } from './measures.ts'
import { score } from './score.ts'
import { type ApplicableMeasure, defaultScorecard } from './scorecard.ts'

/** A measure that reads the same value off every account. */
const constant = (id: string, value: number | null): Measure => ({
  id,
  label: id.toUpperCase(),
  needs: [],
  horizonDays: 1,
  read: () => ({ value, because: `${id} is ${value}`, evidence: [] }),
})
const weigh = (...rows: [id: string, weight: number, value: number | null][]): ApplicableMeasure[] =>
  rows.map(([id, weight, value]) => ({ measure: constant(id, value), weight }))
const scoreOf = (applicable: ApplicableMeasure[], card = defaultScorecard) =>
  score(viewOf(), card, applicable, defaultPolicy)

const row = fc.tuple(
  fc.double({ min: 0.01, max: 100, noNaN: true }),
  fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
)
const anyRows = fc
  .array(row, { maxLength: 8 })
  .map(rows =>
    weigh(
      ...rows.map(
        ([weight, value], index) => [`m${index}`, weight, value] as [string, number, number | null],
      ),
    ),
  )

describe('score', () => {
  it('is the weighted mean of the measures', () => {
    const health = scoreOf(weigh(['a', 3, 90], ['b', 1, 50]))
    expect(health).toMatchObject({
      value: 80,
      exact: 80,
      band: 'healthy',
      coverage: 1,
      unscoredBecause: null,
    })
    expect(health.contributions.map(({ measure, weight, points }) => [measure, weight, points])).toEqual([
      ['a', 0.75, 67.5],
      ['b', 0.25, 12.5],
    ])
  })

  it('spreads the weight of what is unknown over what is known, in proportion', () => {
    const health = scoreOf(weigh(['a', 3, 90], ['b', 1, 50], ['c', 2, null]))
    expect(health).toMatchObject({ value: 80, coverage: 4 / 6 })
    expect(health.contributions.map(({ weight }) => weight)).toEqual([0.75, 0.25, 0])
    expect(health.contributions[2]).toMatchObject({ value: null, points: 0, because: 'c is null' })
  })

  it.each([
    [49, null, 'unscored'],
    [50, 90, 'healthy'],
    [51, 90, 'healthy'],
  ])('with %i %% of the weight known and 50 %% needed is %p', (known, value, band) => {
    expect(scoreOf(weigh(['a', known, 90], ['b', 100 - known, null]))).toMatchObject({ value, band })
  })

  it('says what is missing when too little is known', () => {
    const health = scoreOf(weigh(['a', 1, 90], ['b', 2, null], ['c', 1, null]))
    expect(health).toMatchObject({ value: null, exact: null, band: 'unscored', coverage: 0.25 })
    expect(health.unscoredBecause).toBe(
      'Only 25 % of the scorecard has data, 50 % is needed; no data for B, C',
    )
  })

  it('is never made of nothing, even when no coverage is asked for', () => {
    const card = { ...defaultScorecard, minimumCoverage: 0 }
    expect(scoreOf(weigh(['a', 1, null]), card)).toMatchObject({ value: null, band: 'unscored', coverage: 0 })
    expect(scoreOf([], card).unscoredBecause).toMatch(/no data that any measure/)
  })

  it('takes a zero for a zero: known and bad, not unknown', () => {
    expect(scoreOf(weigh(['a', 1, 0]))).toMatchObject({ value: 0, band: 'at_risk', coverage: 1 })
  })

  it('keeps the previous band while the score is within the hysteresis', () => {
    const at69 = weigh(['a', 1, 69])
    const band = (previous: 'healthy' | 'watch') =>
      score(viewOf(), defaultScorecard, at69, defaultPolicy, previous).band
    expect([band('healthy'), band('watch')]).toEqual(['healthy', 'watch'])
  })
})

describe('laws of the score', () => {
  it('the points sum exactly to the score, the weights to one', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const { exact, value, contributions } = scoreOf(rows)
        if (exact === null) return
        expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(exact)
        expect(contributions.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
        for (const { points, weight, value: own } of contributions) expect(points).toBe(weight * (own ?? 0))
        expect(value).toBe(Math.round(exact))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('there is a score exactly when enough is known', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const { value, exact, band, coverage, unscoredBecause } = scoreOf(rows)
        const enough = coverage > 0 && coverage >= defaultScorecard.minimumCoverage
        expect([value !== null, exact !== null, band !== 'unscored', unscoredBecause === null]).toEqual(
          Array(4).fill(enough),
        )
      }),
    )
  })

  it('the scale of the weights does not matter', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(0.5, 2, 1024), (rows, factor) => {
        const scaled = rows.map(own => ({ ...own, weight: own.weight * factor }))
        expect(scoreOf(scaled)).toEqual(scoreOf(rows))
      }),
    )
  })

  it('a better measure never lowers the score', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(7), fc.double({ min: 0, max: 100, noNaN: true }), (rows, at, better) => {
        const before = scoreOf(rows).exact
        const value = scoreOf(rows).contributions[at]?.value ?? null
        if (before === null || value === null) return
        const improved = rows.map((own, index) =>
          index === at ? { ...own, measure: constant(own.measure.id, Math.max(value, better)) } : own,
        )
        expect(scoreOf(improved).exact!).toBeGreaterThanOrEqual(before - 1e-9)
      }),
    )
  })

  it('holds for any account under the default scorecard', () => {
    const all = measures.map(measure => ({ measure, weight: defaultScorecard.weights[measure.id]! }))
    fc.assert(
      fc.property(anyView, view => {
        const { exact, value, contributions } = score(view, defaultScorecard, all, defaultPolicy)
        if (exact === null) return
        expect(contributions.reduce((sum, { points }) => sum + points, 0)).toBe(exact)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
      }),
    )
  })
})

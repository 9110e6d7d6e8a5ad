import fc from 'fast-check'
import { asOf, viewOf } from '../../../test/cases/account-view.ts'
import { anyView } from '../../../test/cases/any-view.ts'
import { entry, linesOf, rowsSum, scoreOf, sharesOf, standingAfter } from '../../../test/cases/entries.ts'
import { addDays } from '../day.ts'
import { defaultPolicy } from '../policy.ts'
import { isAbove } from './band.ts'
import { entriesOf } from './entries.ts'
import { score } from './score.ts'
import { defaultScorecard, type Scorecard } from './scorecard.ts'

const anyValue = fc.double({ min: 0, max: 100, noNaN: true })
const anyRow = fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.option(anyValue))
const anyLines = fc
  .array(anyRow, { maxLength: 8 })
  .map(rows => sharesOf(rows.map(([weight, value], at) => entry(`m${at}`, weight, value))))

describe('score', () => {
  it('is the weighted mean of the measures', () => {
    const health = scoreOf(linesOf(['a', 3, 90], ['b', 1, 50]))
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
    expect(health.adjustments).toEqual([])
  })

  it('spreads the weight of what is unknown over what is known, in proportion', () => {
    const health = scoreOf(linesOf(['a', 3, 90], ['b', 1, 50], ['c', 2, null]))
    expect(health).toMatchObject({ value: 80, coverage: 4 / 6 })
    expect(health.contributions.map(({ weight }) => weight)).toEqual([0.75, 0.25, 0])
    expect(health.contributions[2]).toMatchObject({ value: null, points: 0, state: 'missing' })
  })

  it('lets what is unknown count as little as its policy says, without taking it for known', () => {
    const lines = sharesOf([entry('a', 1, 90), entry('b', 1, null, { ifMissing: 0 })])
    expect(scoreOf(lines)).toMatchObject({ value: 45, coverage: 0.5 })
    expect(scoreOf(lines).contributions[1]).toMatchObject({ value: null, weight: 0.5, points: 0 })
  })

  it('leaves out of the whole what does not apply to the account', () => {
    const lines = sharesOf([entry('a', 1, 90), entry('b', 3, null, { reading: { applies: false } })])
    expect(scoreOf(lines)).toMatchObject({ value: 90, coverage: 1 })
  })

  it.each([
    [49, null, 'unscored'],
    [50, 90, 'healthy'],
    [51, 90, 'healthy'],
  ])('with %i %% of the weight known and 50 %% needed is %p', (known, value, band) => {
    expect(scoreOf(linesOf(['a', known, 90], ['b', 100 - known, null]))).toMatchObject({ value, band })
  })

  it('says what is missing when too little is known', () => {
    const health = scoreOf(linesOf(['a', 1, 90], ['b', 2, null], ['c', 1, null]))
    expect(health).toMatchObject({ value: null, exact: null, band: 'unscored', coverage: 0.25 })
    expect(health.unscoredBecause).toBe(
      'Only 25 % of the scorecard has data, 50 % is needed; no data for B, C',
    )
  })

  it('is never made of nothing, even when no coverage is asked for', () => {
    const card = { minimumCoverage: 0 }
    expect(scoreOf(linesOf(['a', 1, null]), card)).toMatchObject({ value: null, band: 'unscored' })
    expect(scoreOf([], card).unscoredBecause).toMatch(/no data that any measure/)
  })

  it('takes a zero for a zero: known and bad, not unknown', () => {
    expect(scoreOf(linesOf(['a', 1, 0]))).toMatchObject({ value: 0, band: 'at_risk', coverage: 1 })
  })

  it('shows rounding as a row of its own', () => {
    const health = scoreOf(linesOf(['a', 1, 90], ['b', 2, 50]))
    expect(health.adjustments).toMatchObject([{ kind: 'rounding' }])
    expect(health.adjustments[0]!.points).toBeCloseTo(63 - 190 / 3, 9)
  })

  it('keeps the previous band while the score is within the hysteresis', () => {
    const band = (previous: 'healthy' | 'watch') =>
      scoreOf(linesOf(['a', 1, 69]), {}, { band: previous, readings: new Map() }).band
    expect([band('healthy'), band('watch')]).toEqual(['healthy', 'watch'])
  })

  it('rounds a group before it weighs it where the scorecard says so, which can change the colour', () => {
    const groups = {
      Use: { weight: 50, rounded: true, weights: { licence_use: 1, usage_trend: 1, feature_breadth: 1 } },
      Talk: { weight: 50, weights: { engagement_recency: 1 } },
    }
    const lines = [
      ...['a', 'b', 'c'].map((id, at) => entry(id, 1 / 6, [100, 60, 60][at]!, { group: 'Use' })),
      entry('d', 1 / 2, 66, { group: 'Talk' }),
    ]
    const card: Scorecard = { ...defaultScorecard, weights: undefined, groups }
    const rounded = scoreOf(lines, card)
    expect(rounded).toMatchObject({ exact: 69.5, value: 70, band: 'healthy' })
    expect(rounded.adjustments[0]).toMatchObject({ kind: 'group_rounding', name: 'Use' })
    const plain = { ...card, groups: { ...groups, Use: { ...groups.Use, rounded: false } } }
    expect(scoreOf(lines, plain).value).toBe(70)
    expect(rowsSum(rounded)).toBeCloseTo(70, 9)
  })
})

describe('an exception', () => {
  const exceptions = [{ name: 'Red support', when: { fact: 'measure.b', lessThan: 30 }, cap: 60 }]

  it('limits the total however good the rest is, as a row that says why', () => {
    const health = scoreOf(linesOf(['a', 9, 100], ['b', 1, 20]), { exceptions })
    expect(health).toMatchObject({ value: 60, band: 'watch' })
    expect(health.adjustments).toEqual([
      {
        kind: 'exception',
        name: 'Red support',
        label: 'Red support',
        points: -32,
        because: 'measure b less than 30: the score is at most 60',
      },
    ])
  })

  it.each([
    ['does not hold', 30],
    ['cannot be told', null],
  ])('does nothing where it %s', (_, value) => {
    const health = scoreOf(linesOf(['a', 9, 100], ['b', 1, value]), { exceptions })
    expect(health.adjustments.filter(({ kind }) => kind === 'exception')).toEqual([])
  })
})

describe('a measure that loses its data', () => {
  const later = (days: number) => viewOf({ asOf: addDays(asOf, days) })
  const known = scoreOf(linesOf(['a', 1, 90], ['b', 1, 20]))
  const lost = linesOf(['a', 1, 90], ['b', 1, null]).map(line => ({ ...line, settings: { staleDays: 10 } }))

  it('keeps its last value until that is stale, and says since when it is missed', () => {
    const held = scoreOf(lost, {}, standingAfter(known), later(1))
    expect(held).toMatchObject({ value: 55, band: 'watch', coverage: 1, confidence: 0.5 })
    expect(held.contributions[1]).toMatchObject({ state: 'held', value: 20 })
    expect(held.contributions[1]!.because).toContain(`missed since ${addDays(asOf, 1)}`)
  })

  it('never makes the account look better for it, then or ever after', () => {
    let last = scoreOf(lost, {}, standingAfter(known), later(1))
    for (const days of [11, 12, 400]) {
      last = scoreOf(lost, {}, standingAfter(last), later(days))
      expect(last).toMatchObject({ band: 'watch', value: 69 })
      expect(last.adjustments[0]).toMatchObject({ kind: 'last_known' })
      expect(last.adjustments[0]!.because).toContain('No data any more for B')
    }
  })

  it('may rise again on what is known, as far as it would with the last value', () => {
    const stale = scoreOf(
      lost,
      {},
      standingAfter(scoreOf(lost, {}, standingAfter(known), later(1))),
      later(20),
    )
    const better = sharesOf([entry('a', 9, 95), { ...lost[1]!, weight: 1 }])
    expect(scoreOf(better, {}, standingAfter(stale), later(21))).toMatchObject({ band: 'healthy', value: 95 })
  })
})

describe('quarantine', () => {
  it('makes what needs the data unknown, and says why', () => {
    const lines = linesOf(['a', 1, 90], ['b', 1, 80])
    const bad = { ...lines[1]!, measure: { ...lines[1]!.measure, needs: ['usage' as const] } }
    const view = viewOf({ quarantine: [{ need: 'usage', because: 'nothing was imported since May' }] })
    const health = scoreOf([lines[0]!, bad], {}, null, view)
    expect(health.contributions[1]).toMatchObject({
      value: null,
      because: 'Its data is in quarantine: nothing was imported since May',
    })
  })
})

describe('laws of the score', () => {
  const exceptions = [
    { name: 'one', when: { fact: 'measure.m0', lessThan: 50 }, cap: 55.5 },
    { name: 'two', when: { fact: 'measure.m1', lessThan: 30 }, cap: 40 },
  ]

  it('all rows sum to the score, the weights to one', () => {
    fc.assert(
      fc.property(anyLines, fc.boolean(), (lines, limited) => {
        const health = scoreOf(lines, limited ? { exceptions } : {})
        if (health.value === null) return
        expect(rowsSum(health)).toBeCloseTo(health.value, 9)
        expect(health.contributions.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
        expect(health.value).toBeGreaterThanOrEqual(0)
        expect(health.value).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('there is a score exactly when enough is known', () => {
    fc.assert(
      fc.property(anyLines, lines => {
        const { value, exact, band, coverage, unscoredBecause } = scoreOf(lines)
        const enough = coverage > 0 && coverage >= defaultScorecard.minimumCoverage
        expect([value !== null, exact !== null, band !== 'unscored', unscoredBecause === null]).toEqual(
          Array(4).fill(enough),
        )
      }),
    )
  })

  it('a better measure never lowers the score', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(7), anyValue, (lines, at, better) => {
        const before = scoreOf(lines, { exceptions })
        const value = before.contributions[at]?.value ?? null
        if (before.value === null || value === null) return
        const improved = lines.map((own, index) =>
          index === at ? entry(own.id, own.weight, Math.max(value, better)) : own,
        )
        expect(scoreOf(improved, { exceptions }).exact!).toBeGreaterThanOrEqual(before.exact! - 1e-9)
      }),
    )
  })

  it('data that goes missing never improves the band, whenever it is looked at', () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        fc.constantFrom('spread' as const, 0, 100),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
        (anyway, goes, ifMissing, days) => {
          const lines = anyway.map(line => ({ ...line, ifMissing }))
          const before = scoreOf(lines, { minimumCoverage: 0 })
          if (before.band === 'unscored') return
          const without = lines.map((line, at) =>
            goes[at] ? entry(line.id, line.weight, null, { ifMissing }) : line,
          )
          let last = before
          let on = asOf
          for (const passed of days) {
            on = addDays(on, passed)
            last = scoreOf(without, { minimumCoverage: 0 }, standingAfter(last), viewOf({ asOf: on }))
            if (last.band !== 'unscored') expect(isAbove(last.band, before.band)).toBe(false)
          }
        },
      ),
    )
  })

  it('the order of the lines does not matter', () => {
    fc.assert(
      fc.property(anyLines, lines => {
        const [there, back] = [scoreOf(lines), scoreOf(lines.toReversed())]
        expect(back.value).toBe(there.value)
        expect(back.band).toBe(there.band)
      }),
    )
  })

  it('hold for any account under the default scorecard', () => {
    const entries = entriesOf(defaultScorecard)
    fc.assert(
      fc.property(anyView, view => {
        const health = score(view, { card: defaultScorecard, entries }, defaultPolicy)
        if (health.value === null) return
        expect(rowsSum(health)).toBeCloseTo(health.value, 9)
      }),
    )
  })
})

import fc from 'fast-check'
import { seeded } from '../../seeded.ts'
import { atAlerts, atCapacity, atFalseAlertBudget } from './alerts.ts'
import { auc } from './auc.ts'
import { calibrationLine, deciles, ece10 } from './calibration.ts'
import { brier, brierSkill, logLoss } from './losses.ts'
import { pairedBootstrap } from './paired-bootstrap.ts'
import { type Predicted, ranked } from './predicted.ts'

const rows = (...pairs: [p: number, happened: 0 | 1][]): Predicted[] =>
  pairs.map(([p, happened]) => ({ p, happened: happened === 1 }))
const scored = (from: readonly Predicted[]) => from.map(({ p, ...row }) => ({ score: p, ...row }))
/** Rows that come true just as often as promised. */
const honest = (count: number, seed = 1): Predicted[] => {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, at) => {
    const p = random()
    return { p, happened: random() < p, key: String(at) }
  })
}

describe('AUC', () => {
  it.each([
    ['a perfect order', rows([0.9, 1], [0.8, 1], [0.2, 0]), 1],
    ['the reverse', rows([0.1, 1], [0.8, 0]), 0],
    ['all tied', rows([0.5, 1], [0.5, 0], [0.5, 0]), 0.5],
    ['one of four pairs wrong', rows([0.9, 1], [0.3, 1], [0.4, 0], [0.1, 0]), 0.75],
    ['one of two pairs tied', rows([0.4, 1], [0.4, 0], [0.1, 0]), 0.75],
    ['all alike', rows([0.4, 1]), null],
    ['no rows', [], null],
  ])('of %s', (_, given, expected) => {
    expect(auc(scored(given))).toBe(expected)
  })

  it('counts a row of weight 3 as three', () => {
    const one = rows([0.9, 1], [0.3, 1], [0.4, 0])
    const three = [...one, one[2]!, one[2]!]
    expect(auc(scored(one.map((row, at) => ({ ...row, weight: at === 2 ? 3 : 1 }))))).toBe(auc(scored(three)))
  })
})

describe('losses', () => {
  it('are those of the formulas', () => {
    expect(brier(rows([0.8, 1], [0.4, 0]))).toBeCloseTo((0.04 + 0.16) / 2, 12)
    expect(logLoss(rows([0.8, 1], [0.4, 0]))).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, 12)
  })

  it('of a certainty that was wrong are large, not infinite', () => {
    expect(logLoss(rows([0, 1]))).toBeCloseTo(-Math.log(1e-6), 9)
  })

  it('have no skill when the base rate is all that is said, all when every outcome is', () => {
    expect(brierSkill(rows([0.25, 1], [0.25, 0], [0.25, 0], [0.25, 0]))).toBeCloseTo(0, 12)
    expect(brierSkill(rows([1, 1], [0, 0]))).toBe(1)
    expect(brierSkill(rows([0.1, 0], [0.2, 0]))).toBeNull()
  })
})

describe('calibration', () => {
  it('errs by the gap in each tenth of the scale, by weight', () => {
    expect(ece10(rows([0.12, 0], [0.18, 1], [0.95, 1], [1, 1]))).toBeCloseTo((0.7 + 0.05) / 4, 12)
    expect(ece10([])).toBeNull()
  })

  it('of honest probabilities is near slope 1 and intercept 0; of doubled logits near slope one half', () => {
    const fair = calibrationLine(honest(4000))
    expect(fair.slope).toBeCloseTo(1, 0.9)
    expect(fair.intercept).toBeCloseTo(0, 0.9)
    const doubled = honest(4000).map(row => ({ ...row, p: row.p ** 2 / (row.p ** 2 + (1 - row.p) ** 2) }))
    expect(calibrationLine(doubled).slope).toBeCloseTo(fair.slope! / 2, 3)
  })

  it.each([
    ['one outcome', rows([0.1, 0], [0.2, 0])],
    ['one probability', rows([0.2, 1], [0.2, 0])],
    ['nothing', []],
  ])('of %s has no line', (_, given) => {
    expect(calibrationLine(given)).toEqual({ slope: null, intercept: null })
  })

  it('of a perfect separation is a number', () => {
    expect(Number.isFinite(calibrationLine(rows([0.9, 1], [0.1, 0])).slope)).toBe(true)
  })

  it('by tenths of the rows falls from the likeliest and loses none', () => {
    const tenths = deciles(ranked(honest(1003)))
    expect(tenths).toHaveLength(10)
    expect(tenths.reduce((sum, { rows: count }) => sum + count, 0)).toBe(1003)
    expect(tenths.map(({ predicted }) => predicted)).toEqual(
      tenths.map(({ predicted }) => predicted).toSorted((one, other) => other - one),
    )
    expect(deciles(rows([0.4, 1], [0.3, 0])).map(({ rows: count }) => count)).toEqual([1, 1])
  })
})

describe('alerts', () => {
  const four = rows([0.9, 1], [0.8, 0], [0.3, 1], [0.1, 0])

  it('at a capacity of half: one of two comes true, as at random', () => {
    expect(atCapacity(four, 0.5)).toMatchObject({
      alerts: 2,
      precision: 0.5,
      lift: 1,
      recall: 0.5,
      actualTp: 1,
      randomTp: 1,
    })
    expect(atCapacity(four, 0.5).expectedTp).toBeCloseTo(1.7, 12)
  })

  it('never go beyond the capacity, but are one at least', () => {
    expect(atCapacity(honest(7043), 0.1).alerts).toBe(704)
    expect(atCapacity(honest(5), 0.1).alerts).toBe(1)
    expect(atCapacity([], 0.1)).toMatchObject({ alerts: 0, precision: null, lift: null, recall: null })
  })

  it('have the Wilson interval of their precision: 10 of 10 may be 72 %', () => {
    const { precisionLow, precisionHigh } = atAlerts(rows(...Array(10).fill([0.9, 1])), 10)
    expect(precisionLow).toBeCloseTo(0.7225, 4)
    expect(precisionHigh).toBeCloseTo(1, 9)
  })

  it('within a budget are as many as the probabilities allow', () => {
    // Expected false shares: .1, .15, .333, .475.
    expect(atFalseAlertBudget(four, 0.15).alerts).toBe(2)
    expect(atFalseAlertBudget(four, 0.34)).toMatchObject({ alerts: 3, threshold: 0.3 })
    expect(atFalseAlertBudget(four, 0.34).realised).toBeCloseTo(1 / 3, 12)
    expect(atFalseAlertBudget(four, 0.05)).toEqual({ alerts: 0, threshold: null, realised: null })
  })

  it('keep the promised share of false ones when the probabilities are honest', () => {
    for (const budget of [0.1, 0.2, 0.3])
      expect(Math.abs(atFalseAlertBudget(honest(5000), budget).realised! - budget)).toBeLessThan(0.03)
  })

  it('are the same whatever the order of the rows', () => {
    const tied = honest(60).map(row => ({ ...row, p: Math.round(row.p * 4) / 4 }))
    fc.assert(
      fc.property(fc.shuffledSubarray(tied, { minLength: tied.length }), shuffled => {
        expect(ranked(shuffled)).toEqual(ranked(tied))
        expect(atCapacity(shuffled, 0.2).actualTp).toBe(atCapacity(tied, 0.2).actualTp)
      }),
    )
  })
})

describe('paired bootstrap', () => {
  const paired = honest(400).map(({ p, happened }, at) => ({
    challenger: p,
    champion: 0.5,
    happened,
    cluster: String(at),
  }))

  it('is sure of a challenger that knows more, and of nothing when both are the same', () => {
    const better = pairedBootstrap(paired)
    expect(better.challengerWins).toBe(1)
    expect(better.low!).toBeGreaterThan(0)
    expect(better.low!).toBeLessThan(better.gain!)
    expect(better.high!).toBeGreaterThan(better.gain!)
    const same = pairedBootstrap(paired.map(row => ({ ...row, challenger: 0.5 })))
    expect(same).toEqual({ gain: 0, low: 0, high: 0, challengerWins: 0 })
  })

  it('is the same for the same seed', () => {
    expect(pairedBootstrap(paired, { seed: 7 })).toEqual(pairedBootstrap(paired, { seed: 7 }))
    expect(pairedBootstrap(paired, { seed: 7 })).not.toEqual(pairedBootstrap(paired, { seed: 8 }))
  })

  it('is less sure of ten looks at each account than of ten accounts', () => {
    const width = (rows: typeof paired) => pairedBootstrap(rows).high! - pairedBootstrap(rows).low!
    const looks = paired.slice(0, 40).flatMap(row => Array(10).fill(row) as typeof paired)
    const apart = looks.map((row, at) => ({ ...row, cluster: String(at) }))
    expect(width(looks)).toBeGreaterThan(2 * width(apart))
  })

  it('without rows says nothing', () => {
    expect(pairedBootstrap([])).toEqual({ gain: null, low: null, high: null, challengerWins: null })
  })
})

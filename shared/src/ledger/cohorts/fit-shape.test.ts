import fc from 'fast-check'
import { type ChurnShape, survivalCurve } from './churn-shape.ts'
import { fitShape, logLikelihood } from './fit-shape.ts'
import { minimum } from './nelder-mead.ts'
import { renewalCounts } from './renewal-counts.ts'
import { shapeAt } from './search-space.ts'

/* Survivors in a thousand after years 0 to 7; Fader & Hardie 2007, table 1. */
const regular = renewalCounts([[1000, 631, 468, 382, 326, 289, 262, 241]])
const highEnd = renewalCounts([[1000, 869, 743, 653, 593, 551, 517, 491]])

describe('the sBG', () => {
  it.each([
    ['Regular', regular, 0.7041, 1.182, -1680.265],
    ['High End', highEnd, 0.6681, 3.8061, -1611.158],
  ])('fits %s as published', (_, renewals, alpha, beta, likelihood) => {
    const { shape, logLikelihood: found, warnings } = fitShape('sbg', renewals)
    expect(Math.abs(shape.alpha - alpha)).toBeLessThan(1e-4)
    expect(Math.abs(shape.beta - beta)).toBeLessThan(1e-4)
    expect(shape.c).toBe(1)
    expect(Math.abs(found - likelihood)).toBeLessThan(1e-3)
    expect(warnings).toEqual([])
  })

  it('has the published likelihood per customer at alpha = beta = 1', () => {
    expect(logLikelihood({ alpha: 1, beta: 1, c: 1 }, highEnd) / 1000).toBeCloseTo(-2.1155, 4)
  })

  it('fits several cohorts by the sum of their likelihoods', () => {
    const oldest = [10000, 8000, 6480, 5307, 4391]
    const { shape } = fitShape('sbg', renewalCounts([oldest, ...[4, 3, 2].map(age => oldest.slice(0, age))]))
    expect(Math.abs(shape.alpha - 3.798)).toBeLessThan(0.001)
    expect(Math.abs(shape.beta - 15.192)).toBeLessThan(0.001)
  })
})

describe('the BdW', () => {
  /* Equal to what SciPy 1.10 (betaln, Nelder-Mead from three starts) finds on the same counts. */
  it.each([
    ['Regular', regular, 0.455614, 0.779325, 1.283451, -1679.602833],
    ['High End', highEnd, 0.214253, 1.426575, 1.723565, -1605.314213],
  ])('fits %s as another optimiser does', (_, renewals, alpha, beta, c, likelihood) => {
    const { shape, logLikelihood: found } = fitShape('bdw', renewals)
    expect(shape.alpha).toBeCloseTo(alpha, 5)
    expect(shape.beta).toBeCloseTo(beta, 5)
    expect(shape.c).toBeCloseTo(c, 5)
    expect(found).toBeCloseTo(likelihood, 5)
  })

  it.each([
    ['Regular', regular],
    ['High End', highEnd],
  ])('is flat in all directions at its optimum for %s, whatever the start', (_, renewals) => {
    const { shape, logLikelihood: found } = fitShape('bdw', renewals)
    const toBeMinimised = (point: readonly number[]) => -logLikelihood(shapeAt(point), renewals)
    for (const key of ['alpha', 'beta', 'c'] as const)
      expect(Math.abs(slope(shape, key, one => logLikelihood(one, renewals)))).toBeLessThan(1e-3)
    for (const start of [
      [-3, -2, -1],
      [2, 6, 1],
    ])
      expect(minimum(toBeMinimised, start).value).toBeCloseTo(-found, 6)
  })

  it('is never less likely than the sBG, on any cohort', () => {
    const shares = fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 6 })
    fc.assert(
      fc.property(shares, rates => {
        const survivors = [1000]
        for (const rate of rates) survivors.push(Math.floor(survivors.at(-1)! * rate))
        const renewals = renewalCounts([survivors])
        const [sbg, bdw] = [fitShape('sbg', renewals), fitShape('bdw', renewals)]
        expect(bdw.logLikelihood).toBeGreaterThanOrEqual(sbg.logLikelihood)
      }),
      { numRuns: 15 },
    )
  })

  it('finds the shape that made the data', () => {
    const truth = { alpha: 0.8, beta: 4, c: 1.4 }
    const survivors = survivalCurve(truth, 10).map(share => share * 1e6)
    const { shape } = fitShape('bdw', renewalCounts([survivors]))
    for (const key of ['alpha', 'beta', 'c'] as const) expect(shape[key]).toBeCloseTo(truth[key], 3)
  })
})

describe('data that no model can hold', () => {
  it.each([
    ['a constant rate', [1000, 900, 810, 729], 'sbg', 'do not differ'],
    ['a falling rate under the sBG', [1000, 900, 700, 400], 'sbg', 'do not differ'],
    ['losses that stop', [1000, 600, 600, 600], 'sbg', 'stay for ever'],
    ['everyone gone at once', [1000, 0, 0], 'sbg', 'lost in the first period'],
    ['all losses at one age', [1000, 1000, 1000, 1000, 500, 500], 'bdw', 'about one age'],
  ] as const)('is said to be so: %s', (_, survivors, model, words) => {
    const { shape, logLikelihood: found, warnings } = fitShape(model, renewalCounts([survivors]))
    expect(warnings.join('; ')).toContain(words)
    for (const value of [...Object.values(shape), found]) expect(Number.isFinite(value)).toBe(true)
  })

  it('still gets the curve right where there is one', () => {
    const { shape } = fitShape('sbg', renewalCounts([[1000, 900, 810, 729]]))
    for (const [period, survival] of survivalCurve(shape, 6).entries())
      expect(survival).toBeCloseTo(0.9 ** period, 5)
  })
})

function slope(shape: ChurnShape, key: keyof ChurnShape, of: (shape: ChurnShape) => number): number {
  const h = 1e-4 * shape[key]
  return (of({ ...shape, [key]: shape[key] + h }) - of({ ...shape, [key]: shape[key] - h })) / (2 * h)
}

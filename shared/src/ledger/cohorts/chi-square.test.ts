import fc from 'fast-check'
import { chiSquareTail } from './chi-square.ts'

describe('the tail of the chi-square distribution', () => {
  it.each([
    [3.841458820694124, 1, 0.05],
    [10.3267, 1, 0.0013111943255813801],
    [0.001, 1, 0.9747728793699604],
    [0.5, 3, 0.9188914116546758],
    [60, 40, 0.02187346844139091],
    [200, 2, Math.exp(-100)],
  ])('beyond %d with %i degrees of freedom is %d', (chi2, df, p) => {
    expect(Math.abs(chiSquareTail(chi2, df) / p - 1)).toBeLessThan(1e-12)
  })

  it('is everything from 0 on', () => {
    expect(chiSquareTail(0, 4)).toBe(1)
  })

  it('falls with chi-square and grows with the degrees of freedom', () => {
    const value = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 50 }), (chi2, df) => {
        const p = chiSquareTail(chi2, df)
        expect(chiSquareTail(chi2 * 1.1, df)).toBeLessThanOrEqual(p)
        expect(chiSquareTail(chi2, df + 1)).toBeGreaterThanOrEqual(p)
      }),
    )
  })
})

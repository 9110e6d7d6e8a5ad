import fc from 'fast-check'
import { wilson } from './wilson.ts'

describe('Wilson interval', () => {
  it.each([
    [18, 20, 0.699, 0.972],
    [85, 100, 0.767, 0.907],
    [10, 10, 0.722, 1],
    [0, 10, 0, 0.278],
  ])('of %i in %i at 95 %% is %d to %d', (successes, trials, low, high) => {
    const interval = wilson(successes / trials, trials, 1.96)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  it('is narrower at 80 %, its default', () => {
    const [eighty, ninetyFive] = [wilson(0.85, 100), wilson(0.85, 100, 1.96)]
    expect(eighty.low).toBeCloseTo(0.799, 3)
    expect(eighty.high).toBeCloseTo(0.89, 3)
    expect(eighty.low).toBeGreaterThan(ninetyFive.low)
    expect(eighty.high).toBeLessThan(ninetyFive.high)
  })

  it('is everything without trials', () => {
    expect(wilson(0.5, 0)).toEqual({ low: 0, high: 1 })
  })

  it('lies within 0 and 1, holds the rate and narrows with more trials', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(rate, fc.double({ min: 0.1, max: 1e6, noNaN: true }), (p, n) => {
        const [few, many] = [wilson(p, n), wilson(p, n * 2)]
        expect(few.low).toBeGreaterThanOrEqual(0)
        expect(few.high).toBeLessThanOrEqual(1)
        expect(few.low).toBeLessThanOrEqual(p + 1e-12)
        expect(few.high).toBeGreaterThanOrEqual(p - 1e-12)
        expect(many.high - many.low).toBeLessThanOrEqual(few.high - few.low + 1e-12)
      }),
    )
  })
})

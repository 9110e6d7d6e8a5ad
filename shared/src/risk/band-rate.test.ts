import fc from 'fast-check'
import { type BandOutcomes, bandRates, scoredBands } from './band-rate.ts'
import { wilson } from './wilson.ts'

const outcomes = (healthy: number[], watch: number[], at_risk: number[], unscored = [0, 0]) => {
  const of = ([renewed, decided]: number[]): BandOutcomes => ({ renewed: renewed!, decided: decided! })
  return { healthy: of(healthy), watch: of(watch), at_risk: of(at_risk), unscored: of(unscored) }
}
const prior = { rate: 0.85, strength: 10 }
const renews = (rates: ReturnType<typeof bandRates>) => scoredBands.map(band => rates.rates[band].renews)

describe('renewal rates by band', () => {
  it('are (renewed + k p0) / (decided + k), p0 the rate of all decided renewals', () => {
    // 48 of 50, 16 of 20 and 4 of 10: 68 of 80 in all, p0 = 0.85, k p0 = 8.5.
    const rates = bandRates(outcomes([48, 50], [16, 20], [4, 10]), { rate: 0.5, strength: 10 })
    expect(rates.base).toEqual({ rate: 0.85, decided: 80, source: 'portal' })
    expect(renews(rates)).toEqual([56.5 / 60, 24.5 / 30, 12.5 / 20])
  })

  it('count unscored accounts in the base rate', () => {
    const rates = bandRates(outcomes([9, 10], [0, 0], [0, 0], [1, 10]), prior)
    expect(rates.base).toEqual({ rate: 0.5, decided: 20, source: 'portal' })
    expect(rates.rates.watch.renews).toBe(0.5)
  })

  it('are the stated prior while nothing is decided, and say so', () => {
    const rates = bandRates(outcomes([0, 0], [0, 0], [0, 0]), prior)
    expect(rates.base).toEqual({ rate: 0.85, decided: 0, source: 'prior' })
    for (const value of renews(rates)) expect(value).toBeCloseTo(0.85, 12)
    expect(rates.rates.watch.because).toBe(
      'Rate of 0 past renewals in band watch, shrunk with weight 10 towards a stated prior of 85 %, since no renewal has been decided yet. Not a learned model.',
    )
  })

  it('trust the stated prior until as many renewals were decided as it weighs', () => {
    const one = bandRates(outcomes([1, 1], [0, 0], [0, 0]), prior)
    expect(one.base).toEqual({ rate: 0.85, decided: 1, source: 'prior' })
    expect(one.rates.healthy.renews).toBeCloseTo(9.5 / 11, 12)
    expect(one.rates.healthy.because).toContain('since only 1 renewal has been decided yet')
    expect(bandRates(outcomes([9, 10], [0, 0], [0, 0]), prior).base.source).toBe('portal')
  })

  it('are pooled where a better band renewed less often than a worse one', () => {
    // watch 19 of 20 above healthy 35 of 50: together (54 + 20 p0) / (70 + 20), p0 = 58/80.
    const rates = bandRates(outcomes([35, 50], [19, 20], [4, 10]), prior)
    const pooled = (54 + 20 * (58 / 80)) / 90
    expect(rates.rates.healthy.renews).toBeCloseTo(pooled, 12)
    expect(rates.rates.watch).toEqual(rates.rates.healthy)
    expect(rates.rates.at_risk.renews).toBeCloseTo((4 + 7.25) / 20, 12)
    expect(rates.rates.healthy.because).toContain('Rate of 70 past renewals in band healthy and watch')
  })

  it('are pooled through all bands when the worst renewed most', () => {
    const rates = bandRates(outcomes([5, 20], [10, 20], [19, 20]), prior)
    expect(new Set(renews(rates)).size).toBe(1)
    expect(rates.rates.at_risk.because).toContain('band healthy and watch and at risk')
  })

  it('carry an 80 % interval in which the prior counts as decisions', () => {
    const { renews: rate, low, high } = bandRates(outcomes([48, 50], [16, 20], [4, 10]), prior).rates.healthy
    expect({ low, high }).toEqual(wilson(rate, 60))
  })

  it('fall from the best band to the worst and stay within their interval, whatever happened', () => {
    const band = fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)])
    const priors = fc.record({
      rate: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      strength: fc.double({ min: 1, max: 1000, noNaN: true }),
    })
    fc.assert(
      fc.property(band, band, band, band, priors, (healthy, watch, atRisk, unscored, anyPrior) => {
        const { rates } = bandRates(outcomes(healthy, watch, atRisk, unscored), anyPrior)
        expect(rates.healthy.renews).toBeGreaterThanOrEqual(rates.watch.renews - 1e-12)
        expect(rates.watch.renews).toBeGreaterThanOrEqual(rates.at_risk.renews - 1e-12)
        for (const { renews: rate, low, high } of Object.values(rates)) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(rate).toBeGreaterThanOrEqual(low - 1e-12)
          expect(rate).toBeLessThanOrEqual(high + 1e-12)
        }
      }),
    )
  })
})

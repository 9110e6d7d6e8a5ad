import fc from 'fast-check'
import { logGamma, logGammaRise } from './log-gamma.ts'

describe('ln Γ', () => {
  it.each([
    [0.001, 6.907178885383854],
    [0.5, Math.log(Math.PI) / 2],
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [11, Math.log(3628800)],
    [171, 706.5730622457874],
    [1e6, 12815504.569147611],
  ])('of %d is %d', (z, expected) => {
    expect(Math.abs(logGamma(z) - expected)).toBeLessThan(2e-15 * Math.max(1, Math.abs(expected)))
  })

  it('rises by ln z from z to z + 1, for small and for huge z', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 30, noNaN: true }), exponent => {
        const z = Math.exp(exponent)
        expect(Math.abs(logGammaRise(z, 1) - Math.log(z))).toBeLessThan(1e-13)
      }),
    )
  })

  it('rises by as much in two steps as in one', () => {
    const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
    fc.assert(
      fc.property(positive, positive, positive, (z, first, second) => {
        const together = logGammaRise(z, first + second)
        const inTwo = logGammaRise(z, first) + logGammaRise(z + first, second)
        expect(Math.abs(together - inTwo)).toBeLessThan(1e-12 * (1 + Math.abs(together)))
      }),
    )
  })
})

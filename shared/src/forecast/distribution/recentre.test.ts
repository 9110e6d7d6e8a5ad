import fc from 'fast-check'
import { sigmoid } from './logistic.ts'
import { bothOf, normalNodes } from './nodes.ts'
import { recentring } from './recentre.ts'

it('averaged over the shocks a recentred renewal has its own probability, however extreme', () => {
  const anyP = fc.oneof(
    fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
    fc.constantFrom(1e-12, 1e-6, 0.5, 1 - 1e-9, 1 - 1e-12),
  )
  const anyDeviation = fc.double({ min: 0, max: 2, noNaN: true })
  fc.assert(
    fc.property(anyP, anyDeviation, (p, sigma) => {
      const shocks = bothOf(normalNodes(sigma, 31), normalNodes(1, 7))
      const intercept = recentring(shocks)(p)
      const average = (sign: 1 | -1) =>
        shocks.reduce((sum, { shift, weight }) => sum + weight * sigmoid(sign * (intercept + shift)), 0)
      expect(Math.abs(average(1) / p - 1)).toBeLessThan(1e-9)
      expect(Math.abs(average(-1) / (1 - p) - 1)).toBeLessThan(1e-9)
    }),
  )
})

it('a shock in one direction only is made up for', () => {
  expect(recentring([{ shift: -2, weight: 1 }])(0.9)).toBeCloseTo(Math.log(9) + 2, 12)
})

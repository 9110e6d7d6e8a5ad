import fc from 'fast-check'
import { survivalCurve } from './churn-shape.ts'
import { derl } from './derl.ts'

const highEnd = { alpha: 0.668088, beta: 3.806095, c: 1 }
const regular = { alpha: 0.704077, beta: 1.182043, c: 1 }

describe('discounted expected residual lifetime', () => {
  it.each([
    [highEnd, 1, 5.414],
    [highEnd, 2, 5.901],
    [highEnd, 3, 6.294],
    [highEnd, 4, 6.62],
    [highEnd, 5, 6.897],
    [regular, 1, 2.964],
    [regular, 2, 4.103],
    [regular, 3, 4.87],
    [regular, 5, 5.894],
    [regular, 8, 6.842],
  ])('of %j before renewal %i is %d at 10 %%, as published', (shape, renewal, value) => {
    expect(Math.abs(derl(shape, 0.1, renewal) - value)).toBeLessThan(0.0006)
  })

  it('is the sum over the survival curve, term by term', () => {
    const anyShape = fc.record({
      alpha: fc.double({ min: 0.1, max: 5, noNaN: true }),
      beta: fc.double({ min: 0.1, max: 20, noNaN: true }),
      c: fc.double({ min: 0.5, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(anyShape, fc.integer({ min: 1, max: 8 }), (shape, renewal) => {
        const survival = survivalCurve(shape, 600)
        const terms = survival.slice(renewal).map((share, k) => share / survival[renewal - 1]! / 1.1 ** k)
        expect(derl(shape, 0.1, renewal)).toBeCloseTo(
          terms.reduce((total, term) => total + term, 0),
          9,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('is that of a level payment for ever when nobody leaves', () => {
    expect(derl({ alpha: 1e-12, beta: 1, c: 1 }, 0.1, 1)).toBeCloseTo(11, 8)
  })

  it('needs a discount', () => {
    expect(() => derl(regular, 0, 1)).toThrow(RangeError)
  })
})

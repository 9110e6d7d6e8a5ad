import fc from 'fast-check'
import { type ChurnShape, retentionCurve, survivalCurve } from './churn-shape.ts'
import { logGamma } from './log-gamma.ts'

const positive = fc.double({ min: 0.05, max: 50, noNaN: true })
const anyShape = fc.record({
  alpha: positive,
  beta: positive,
  c: fc.double({ min: 0.3, max: 3, noNaN: true }),
})

describe('the curves of a churn shape', () => {
  it('follow the closed form of the sBG: r(t) = (beta + t − 1) / (alpha + beta + t − 1)', () => {
    fc.assert(
      fc.property(positive, positive, (alpha, beta) => {
        for (const [at, rate] of retentionCurve({ alpha, beta, c: 1 }, 30).entries())
          expect(rate).toBeCloseTo((beta + at) / (alpha + beta + at), 12)
      }),
    )
  })

  it('follow the definition of the BdW: S(t) = B(alpha, beta + t^c) / B(alpha, beta)', () => {
    fc.assert(
      fc.property(anyShape, shape => {
        for (const [period, survival] of survivalCurve(shape, 30).entries())
          expect(survival).toBeCloseTo(betaRatio(shape, period), 8)
      }),
    )
  })

  it('start at 1, never rise, and belong together', () => {
    fc.assert(
      fc.property(anyShape, shape => {
        const [survival, retention] = [survivalCurve(shape, 20), retentionCurve(shape, 20)]
        expect(survival).toHaveLength(21)
        expect(survival[0]).toBe(1)
        for (const [at, rate] of retention.entries()) {
          expect(survival[at + 1]).toBeLessThanOrEqual(survival[at]!)
          expect(survival[at + 1]).toBeCloseTo(survival[at]! * rate, 12)
        }
      }),
    )
  })

  it('keep their digits where customers hardly differ', () => {
    const [last] = survivalCurve({ alpha: 1e8, beta: 9e8, c: 1 }, 20).slice(-1)
    expect(Math.abs(last! - 0.9 ** 20)).toBeLessThan(1e-8)
  })

  it('fall faster late when c is above 1', () => {
    const late = (c: number) => retentionCurve({ alpha: 1, beta: 9, c }, 6).at(-1)!
    expect(late(1.5)).toBeLessThan(late(1))
    expect(late(0.7)).toBeGreaterThan(late(1))
  })
})

/** As written in the papers: differences of large logarithms, which lose some digits on the way. */
function betaRatio({ alpha, beta, c }: ChurnShape, period: number): number {
  const logBeta = (b: number) => logGamma(alpha) + logGamma(b) - logGamma(alpha + b)
  return Math.exp(logBeta(beta + period ** c) - logBeta(beta))
}

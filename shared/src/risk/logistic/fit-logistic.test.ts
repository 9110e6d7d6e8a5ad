import fc from 'fast-check'
import { drawnRows } from '../../../../test/cases/risk-rows.ts'
import { choleskyFactor, choleskySolve } from './cholesky.ts'
import { covarianceOf, fitLogistic } from './fit-logistic.ts'
import { gramOf, hessianOf } from './gram.ts'
import type { LogisticProblem } from './logistic-problem.ts'
import { pointAt, slopesAt } from './objective.ts'
import { tableOf } from './table.ts'

const problemOf = (count: number, weights: readonly number[], penalty = 1): LogisticProblem => {
  const columns = weights.map((_, at) => ({ name: 'abcdefgh'[at]! }))
  const { values, labels } = tableOf(drawnRows(count, { weights }), columns)
  return { columns: values, labels, penalty }
}
const three = problemOf(150, [1, -0.5, 0])

describe('the fit', () => {
  it('of one column without penalty is that of the log odds', () => {
    // 1 of 4 where the flag is down, 3 of 4 where it is up: logit -ln 3 and a difference of 2 ln 3.
    const flag = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1)
    const labels = Float64Array.of(1, 0, 0, 0, 1, 1, 1, 0)
    const { intercept, coefficients, gradientNorm } = fitLogistic({ columns: [flag], labels, penalty: 0 })
    expect(intercept).toBeCloseTo(-Math.log(3), 9)
    expect(coefficients[0]).toBeCloseTo(2 * Math.log(3), 9)
    expect(gradientNorm).toBeLessThan(1e-8)
  })

  it('counts a row by its weight', () => {
    const [twice, once] = [three, { ...three, weights: new Float64Array(150).fill(0.5), penalty: 0.5 }]
    expect(fitLogistic(once).coefficients[0]).toBeCloseTo(fitLogistic(twice).coefficients[0]!, 8)
  })

  it('goes to the prior as the penalty grows', () => {
    const { coefficients } = fitLogistic({ ...three, penalty: 1e9, prior: [0.3, 0, -0.2] })
    for (const [at, value] of [0.3, 0, -0.2].entries()) expect(coefficients[at]).toBeCloseTo(value, 6)
  })

  it('arrives at the same place from any finite start', () => {
    const there = fitLogistic(three)
    const start = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(start, start, start, start, (intercept, a, b, c) => {
        const fit = fitLogistic({ ...three, start: { intercept, coefficients: Float64Array.of(a, b, c) } })
        expect(fit.gradientNorm).toBeLessThan(1e-6)
        expect(fit.coefficients[0]).toBeCloseTo(there.coefficients[0]!, 6)
      }),
    )
    const farthest = { intercept: -Number.MAX_VALUE, coefficients: Float64Array.of(1e300, -1e300, 1e300) }
    expect(fitLogistic({ ...three, start: farthest }).gradientNorm).toBeLessThan(1e-6)
  })

  it('arrives from a start with the signs reversed, from which undamped steps run away', () => {
    const problem = problemOf(60, [2, -2, 2], 0.1)
    const start = { intercept: 3, coefficients: Float64Array.of(-6, 6, -6) }
    const damped = fitLogistic({ ...problem, start })
    expect(damped.gradientNorm).toBeLessThan(1e-6)
    expect(Math.max(...damped.coefficients.map(Math.abs))).toBeLessThan(10)
    expect(Math.max(...undamped(problem, start, 8).map(Math.abs))).toBeGreaterThan(1e3)
  })

  it('is finite where a column separates the outcomes, is constant, or stands there twice', () => {
    const labels = Float64Array.of(0, 0, 0, 1, 1, 1)
    const separating = Float64Array.of(-3, -2, -1, 1, 2, 3)
    const columns = [separating, separating, new Float64Array(6)]
    for (const penalty of [0, 1e-6, 1]) {
      const fit = fitLogistic({ columns, labels, penalty })
      expect(fit.gradientNorm).toBeLessThan(1e-6)
      expect([...fit.coefficients, fit.intercept].every(Number.isFinite)).toBe(true)
    }
    const ridge = fitLogistic({ columns, labels, penalty: 1 })
    expect(ridge.coefficients[0]).toBeCloseTo(ridge.coefficients[1]!, 9)
    expect(ridge.coefficients[2]).toBe(0)
  })

  it('holds coefficients to their signs, and those that are free are at their best', () => {
    const held = fitLogistic({ ...three, signs: [-1, -1, 1] })
    expect(held.coefficients[0]).toBe(0)
    expect(held.coefficients[1]).toBeLessThan(0)
    expect(held.gradientNorm).toBeLessThan(1e-6)
    const without = fitLogistic({
      ...three,
      columns: [new Float64Array(150), ...three.columns.slice(1)],
      signs: [0, -1, 1],
    })
    expect(held.coefficients[1]).toBeCloseTo(without.coefficients[1]!, 7)
  })

  it('obeys any signs, from anywhere', () => {
    const sign = fc.constantFrom(-1 as const, 0 as const, 1 as const)
    const start = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(sign, sign, sign), fc.tuple(start, start, start), (signs, at) => {
        const begin = { intercept: 0, coefficients: Float64Array.from(at) }
        const { coefficients, gradientNorm } = fitLogistic({ ...three, signs, start: begin })
        for (const [column, one] of signs.entries())
          expect(one * coefficients[column]!).toBeGreaterThanOrEqual(0)
        expect(gradientNorm).toBeLessThan(1e-6)
      }),
    )
  })

  it('of 5,000 rows and 200 columns has no slope left', () => {
    const weights = Array.from({ length: 200 }, (_, at) => (at < 5 ? 0.5 : 0))
    const columns = weights.map((_, at) => ({
      name: at < 26 ? String.fromCharCode(97 + at) : `column ${at}`,
    }))
    const { values, labels } = tableOf(drawnRows(5000, { weights }), columns)
    expect(fitLogistic({ columns: values, labels, penalty: 10 }).gradientNorm).toBeLessThan(1e-6)
  })
})

it('the covariance is the inverse of the curvature: about 1 / (n p q) for the intercept alone', () => {
  const labels = Float64Array.from({ length: 100 }, (_, at) => Number(at < 20))
  const problem = { columns: [], labels, penalty: 1 }
  expect(covarianceOf(problem, fitLogistic(problem))[0]).toBeCloseTo(1 / (100 * 0.2 * 0.8), 9)
})

/** Newton's method as it is without damping. */
function undamped(
  problem: LogisticProblem,
  start: { intercept: number; coefficients: Float64Array },
  steps: number,
) {
  let at = Float64Array.of(start.intercept, ...start.coefficients)
  for (let step = 0; step < steps; step += 1) {
    const { gradient, curvatures } = slopesAt(problem, pointAt(problem, at))
    const factor = choleskyFactor(
      hessianOf(gramOf(problem.columns, curvatures), at.length, problem.penalty),
      at.length,
    )
    const move = choleskySolve(factor, at.length, gradient)
    at = at.map((value, index) => value - move[index]!)
  }
  return at
}

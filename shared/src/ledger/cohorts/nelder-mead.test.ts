import { minimum } from './nelder-mead.ts'

const valley = ([x, y]: readonly number[]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2

describe('the simplex', () => {
  it.each([[[-1.2, 1]], [[5, -3]], [[0, 0]]])('walks down a curved valley from %j', start => {
    const { at, value } = minimum(valley, start)
    expect(at[0]).toBeCloseTo(1, 6)
    expect(at[1]).toBeCloseTo(1, 6)
    expect(value).toBeLessThan(1e-12)
  })

  it('walks around places where the function is infinite', () => {
    const walled = ([x]: readonly number[]) => (x! <= 0 ? Number.POSITIVE_INFINITY : x! - Math.log(x!))
    expect(minimum(walled, [3]).at[0]).toBeCloseTo(1, 6)
  })

  it('ends on a plain', () => {
    expect(minimum(() => 7, [1, 2, 3]).value).toBe(7)
  })
})

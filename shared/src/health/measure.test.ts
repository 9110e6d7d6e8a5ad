import fc from 'fast-check'
import { anyView } from '../../../test/cases/any-view.ts'
import { defaultPolicy } from '../policy.ts'
import { interpolate } from './measure.ts'
import { measures } from './measures.ts'

describe('interpolate', () => {
  const points = [
    [10, 0],
    [20, 50],
    [40, 100],
  ] as const

  it.each([
    [-5, 0],
    [10, 0],
    [15, 25],
    [20, 50],
    [30, 75],
    [40, 100],
    [1000, 100],
  ])('reads %d as %d: straight between the points, flat outside', (x, expected) => {
    expect(interpolate(x, points)).toBe(expected)
  })

  it('is flat over a single point', () => {
    expect([-1, 3, 9].map(x => interpolate(x, [[3, 7]]))).toEqual([7, 7, 7])
  })

  it('never leaves the range of its points and never falls where they rise', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (x, further) => {
          const [value, later] = [interpolate(x, points), interpolate(x + further, points)]
          expect(value).toBeGreaterThanOrEqual(0)
          expect(later).toBeLessThanOrEqual(100)
          expect(later).toBeGreaterThanOrEqual(value - 1e-9)
        },
      ),
    )
  })
})

describe.each(measures.map(measure => [measure.id, measure] as const))('%s', (_, measure) => {
  it('gives 0 to 100 or unknown, and a reason, for any account however odd', () => {
    fc.assert(
      fc.property(anyView, view => {
        const { value, because } = measure.read(view, view.asOf, defaultPolicy)
        expect(because).toMatch(/^[A-Z0-9]/)
        expect(because).not.toMatch(/NaN|Infinity|null|undefined/)
        if (value === null) return
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
      }),
      { numRuns: 300 },
    )
  })

  it('names what it needs and how far back it looks', () => {
    expect(measure.needs.length).toBeGreaterThan(0)
    expect(measure.horizonDays).toBeGreaterThan(0)
  })
})

import fc from 'fast-check'
import { type Band, Bands, bandOf } from './band.ts'

const bands: Bands = { healthy: 70, watch: 45, hysteresis: 2 }
const order: Band[] = ['at_risk', 'watch', 'healthy']
const rank = (band: Band) => order.indexOf(band)

describe('bandOf', () => {
  it.each([
    [100, 'healthy'],
    [70, 'healthy'],
    [69, 'watch'],
    [45, 'watch'],
    [44, 'at_risk'],
    [0, 'at_risk'],
  ])('a first score of %i is %s', (value, expected) => {
    expect(bandOf(value, bands)).toBe(expected)
    expect(bandOf(value, bands, 'unscored')).toBe(expected)
  })

  it.each([
    [69, 'healthy', 'healthy'],
    [68, 'healthy', 'healthy'],
    [67, 'healthy', 'watch'],
    [70, 'watch', 'watch'],
    [71, 'watch', 'watch'],
    [72, 'watch', 'healthy'],
    [44, 'watch', 'watch'],
    [43, 'watch', 'watch'],
    [42, 'watch', 'at_risk'],
    [46, 'at_risk', 'at_risk'],
    [47, 'at_risk', 'watch'],
    [71, 'at_risk', 'watch'],
    [72, 'at_risk', 'healthy'],
    [43, 'healthy', 'watch'],
    [42, 'healthy', 'at_risk'],
  ] as const)('%i after %s is %s', (value, previous, expected) => {
    expect(bandOf(value, bands, previous)).toBe(expected)
  })

  const anyBands = fc
    .record({ healthy: fc.nat(100), watch: fc.nat(100), hysteresis: fc.nat(20) })
    .filter(candidate => Bands.safeParse(candidate).success)
  const score = fc.nat(100)
  const scored = fc.constantFrom('healthy', 'watch', 'at_risk')

  it('lies between the previous band and the plain one, whatever the edges', () => {
    fc.assert(
      fc.property(anyBands, score, scored, (edges, value, previous) => {
        const ranks = [rank(previous), rank(bandOf(value, edges))]
        const actual = rank(bandOf(value, edges, previous))
        expect(actual).toBeGreaterThanOrEqual(Math.min(...ranks))
        expect(actual).toBeLessThanOrEqual(Math.max(...ranks))
      }),
    )
  })

  it('never falls while the score rises, and stays once it has settled', () => {
    fc.assert(
      fc.property(anyBands, score, score, scored, (edges, a, b, previous) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const before = bandOf(low, edges, previous)
        expect(rank(bandOf(high, edges, previous))).toBeGreaterThanOrEqual(rank(before))
        expect(bandOf(low, edges, before)).toBe(before)
      }),
    )
  })

  it('lets every band be reached from every other', () => {
    fc.assert(
      fc.property(anyBands, scored, (edges, previous) => {
        expect(bandOf(100, edges, previous)).toBe('healthy')
        expect(bandOf(0, edges, previous)).toBe('at_risk')
      }),
    )
  })
})

describe('band edges', () => {
  it.each([
    [{ healthy: 45, watch: 70, hysteresis: 2 }, /0 < watch < healthy < 100/],
    [{ healthy: 70, watch: 70, hysteresis: 2 }, /0 < watch < healthy < 100/],
    [{ healthy: 100, watch: 70, hysteresis: 0 }, /0 < watch < healthy < 100/],
    [{ healthy: 90, watch: 45, hysteresis: 15 }, /within reach/],
    [{ healthy: 70, watch: 10, hysteresis: 10 }, /within reach/],
    [{ healthy: 70, watch: 45, hysteresis: 30 }, /hysteresis/],
    [{ healthy: 70, watch: 45, hysteresis: 2, wach: 3 }, /wach/],
  ])('%j are refused', (edges, message) => {
    expect(JSON.stringify(Bands.safeParse(edges).error?.issues)).toMatch(message)
  })
})

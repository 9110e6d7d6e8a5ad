import fc from 'fast-check'
import { interpolate, Scale, scaled } from './scale.ts'

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

describe('a scale of bands', () => {
  const bands = [
    { to: 50, value: 0 },
    { from: 50, to: 80, value: 60 },
    { from: 80, to: 100, value: 90 },
  ]
  const gapped = [
    { from: 0, to: 50, value: 0 },
    { from: 51, to: 75, value: 60 },
  ]
  const overlapping = [
    { from: 2, to: 5, value: 50 },
    { from: 5, to: 9, value: 10 },
  ]

  it.each([
    ['an edge belongs to the band above', bands, 'lower', 50, 60],
    ['an edge belongs to the band below', bands, 'upper', 50, 0],
    ['the highest band holds its upper edge', bands, 'lower', 100, 90],
    ['the lowest band holds its lower edge', overlapping, 'upper', 2, 50],
    ['an open bound has no end', bands, 'lower', -1e9, 0],
    ['above the highest band there is no value', bands, 'lower', 101, null],
    ['in a gap there is no value', gapped, 'lower', 50.5, null],
    ['of two bands the better counts', [...overlapping, { from: 4, to: 6, value: 70 }], 'lower', 5, 70],
  ] as const)('%s', (_, all, edges, figure, value) => {
    expect(scaled(figure, { bands: [...all], edges })).toBe(value)
  })
})

describe('a scale as written', () => {
  it.each([
    [
      'figures that do not rise',
      {
        linear: [
          [5, 0],
          [5, 100],
        ],
      },
    ],
    ['a value above a hundred', { linear: [[5, 101]] }],
    ['a band upside down', { bands: [{ from: 9, to: 3, value: 5 }] }],
    ['nothing at all', { bands: [] }],
  ])('is refused with %s', (_, scale) => {
    expect(Scale.safeParse(scale).success).toBe(false)
  })
})

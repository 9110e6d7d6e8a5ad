import fc from 'fast-check'
import { SlidingWindow } from './sliding-window.ts'

describe('SlidingWindow', () => {
  it('lets a full window start at once and the next one a span after the first', () => {
    const window = new SlidingWindow(1_000)
    expect([0, 100, 200].map(now => window.reserve(now, 3))).toEqual([0, 100, 200])
    expect(window.reserve(300, 3)).toBe(1_000)
    expect(window.reserve(300, 3)).toBe(1_100)
  })

  it('leaves room for those with a higher limit', () => {
    const window = new SlidingWindow(1_000)
    for (let i = 0; i < 4; i += 1) window.reserve(0, 4)
    expect(window.reserve(0, 4)).toBe(1_000)
    expect(window.reserve(0, 6)).toBe(0)
  })

  it('never lets any span hold more starts than the limit, whatever the arrivals', () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 1_500 })
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 7 }), (gaps, limit) => {
        const window = new SlidingWindow(1_000)
        let now = 0
        const starts = gaps.map(gap => {
          now = Math.max(now + gap, window.reserve(now + gap, limit))
          return now
        })
        return starts.every((start, i) => i < limit || start - starts[i - limit]! >= 1_000)
      }),
      { numRuns: 50 },
    )
  })
})

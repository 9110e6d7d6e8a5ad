import fc from 'fast-check'
import { SlidingWindow } from './sliding-window.ts'

describe('SlidingWindow', () => {
  it('lets a full window start at once and the next one a span after the first', () => {
    const window = new SlidingWindow(1_000)
    expect([0, 100, 200].map(now => window.reserve(now, 3).at)).toEqual([0, 100, 200])
    expect(window.reserve(300, 3).at).toBe(1_000)
    expect(window.reserve(300, 3).at).toBe(1_100)
  })

  it('leaves room for those with a higher limit', () => {
    const window = new SlidingWindow(1_000)
    for (let i = 0; i < 4; i += 1) window.reserve(0, 4)
    expect(window.reserve(0, 4).at).toBe(1_000)
    expect(window.reserve(0, 6).at).toBe(0)
  })

  it('puts a place off while those before it count from later than was known', () => {
    const window = new SlidingWindow(1_000)
    const first = [0, 0, 0].map(now => window.reserve(now, 3))
    const next = window.reserve(0, 3)
    for (const slot of first) window.move(slot, 80)
    window.renew(next, 1_000, 3)
    expect(next.at).toBe(1_080)
    window.renew(next, 1_500, 3)
    expect(next.at).toBe(1_500)
    expect(window.reserve(1_500, 1).at).toBe(2_500)
  })

  it('counts a call that took longer than a span from its answer on', () => {
    const window = new SlidingWindow(1_000)
    const slow = window.reserve(0, 1)
    for (let now = 2_000; now < 5_000_000; now += 2_000) window.reserve(now, 1)
    window.move(slow, 5_000_000)
    expect(window.reserve(5_000_000, 1).at).toBe(5_001_000)
  })

  it('never lets any span hold more starts than the limit, whatever the arrivals', () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 1_500 })
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 7 }), (gaps, limit) => {
        const window = new SlidingWindow(1_000)
        let now = 0
        const starts = gaps.map(gap => {
          now = Math.max(now + gap, window.reserve(now + gap, limit).at)
          return now
        })
        return starts.every((start, i) => i < limit || start - starts[i - limit]! >= 1_000)
      }),
      { numRuns: 50 },
    )
  })
})

import fc from 'fast-check'
import { nps } from './nps.ts'

describe('net promoter score', () => {
  it.each([
    [50, 34, 16, 34, 14.46],
    [120, 50, 30, 45, 10.3],
    [8, 6, 6, 10, 36.4],
    [10, 0, 0, 100, 0],
    [0, 0, 10, -100, 0],
  ])(
    'of %i promoters, %i passives and %i detractors is %d ± %d',
    (promoters, passives, detractors, score, margin) => {
      const found = nps(promoters, passives, detractors)!
      expect(found.nps).toBeCloseTo(score, 10)
      expect(Math.abs(found.marginOfError - margin)).toBeLessThan(margin === 14.46 ? 0.005 : 0.05)
    },
  )

  it('is unknown without answers, and refuses what is no count', () => {
    expect(nps(0, 0, 0)).toBeNull()
    expect(() => nps(-1, 2, 3)).toThrow('-1, 2, 3')
    expect(() => nps(0.5, 2, 3)).toThrow(RangeError)
  })

  it('turns its sign when promoters and detractors change places', () => {
    const count = fc.nat(1000)
    fc.assert(
      fc.property(count, count, count, (promoters, passives, detractors) => {
        const [one, other] = [nps(promoters, passives, detractors), nps(detractors, passives, promoters)]
        expect(one?.nps ?? 0).toBeCloseTo(-(other?.nps ?? 0), 10)
        expect(one?.marginOfError).toBe(other?.marginOfError)
      }),
    )
  })
})

import fc from 'fast-check'
import { type RollUpMember, rollUp } from './roll-up.ts'

const member = (id: string, score: number | null, arr: number | null): RollUpMember => ({
  id,
  name: id.toUpperCase(),
  score,
  band: score === null ? 'unscored' : score >= 70 ? 'healthy' : score >= 45 ? 'watch' : 'at_risk',
  arr,
})

describe('roll-up', () => {
  it('weighs scores by revenue and names the worst, which the mean hides', () => {
    const rolled = rollUp([member('a', 90, 900), member('b', 20, 100), member('c', null, 1000)])
    expect(rolled).toMatchObject({
      accounts: 3,
      scored: 2,
      weighted: 83,
      mean: 55,
      worst: { id: 'b', score: 20 },
      bands: { healthy: 1, watch: 0, at_risk: 1, unscored: 1 },
      arr: 2000,
      arrAtRisk: 100,
      scoredArr: 0.5,
    })
  })

  it.each([
    ['nobody', [], null, null],
    ['accounts without revenue', [member('a', 80, null)], null, 80],
    ['unscored accounts only', [member('a', null, 10)], null, null],
  ])('of %s says no more than is known', (_, members, weighted, mean) => {
    expect(rollUp(members)).toMatchObject({ weighted, mean })
  })

  it('lies between the worst score and the best, in whatever order the accounts come', () => {
    const anyMember = fc.record({ score: fc.option(fc.nat(100)), arr: fc.option(fc.nat(1e9)) })
    fc.assert(
      fc.property(fc.array(anyMember, { minLength: 1, maxLength: 12 }), rows => {
        const members = rows.map(({ score, arr }, at) => member(`m${at}`, score, arr))
        const rolled = rollUp(members)
        const scores = members.flatMap(one => one.score ?? [])
        expect(rolled.worst?.score ?? null).toBe(scores.length > 0 ? Math.min(...scores) : null)
        if (rolled.weighted !== null) {
          expect(rolled.weighted).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
          expect(rolled.weighted).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
        }
        expect(rollUp(members.toReversed()).worst).toEqual(rolled.worst)
      }),
    )
  })
})

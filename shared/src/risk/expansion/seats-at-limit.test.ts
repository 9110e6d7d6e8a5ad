import { activeEachWeek, daysAgo, deal, stretches } from '../../../../test/cases/account-view.ts'
import { signFacts } from '../../../../test/cases/sign-facts.ts'
import { activeUsers } from '../../model/usage.ts'
import { seatsAtLimit } from './seats-at-limit.ts'

const deals = [deal({ seats: 100 })]
const usage = (...all: [weeks: number, users: number][]) => stretches(activeUsers, ...all)

describe('weeks at the limit of the seats', () => {
  it.each([
    ['none', usage([12, 94]), 0, null],
    ['some', usage([3, 95], [9, 80]), 56.25, 'at the limit in 3 of the last 8 weeks'],
    ['half', usage([4, 80], [4, 120], [9, 80]), 75, 'at the limit in 4 of the last 8 weeks'],
    ['all that are recorded', usage([5, 100]), 100, 'at the limit in 5 of the last 5 weeks'],
    ['long ago', usage([8, 50], [20, 100]), 0, null],
  ])('%s', (_, weeks, value, forSales) => {
    expect(seatsAtLimit.read(signFacts({ deals, usage: weeks }))).toMatchObject({ value, forSales })
  })

  it('holds each week against the seats paid for in it', () => {
    const grown = [
      deal({ seats: 100, start: '2025-01-01', end: daysAgo(21) }),
      deal({ id: '11', purpose: 'renewal', seats: 150, start: daysAgo(21), end: daysAgo(-300) }),
    ]
    const { forSales } = seatsAtLimit.read(signFacts({ deals: grown, usage: activeEachWeek(98) }))
    expect(forSales).toBe('at the limit in 4 of the last 8 weeks')
  })

  it.each([
    ['less than four weeks are recorded', { deals, usage: usage([3, 100]) }],
    [
      'no contract is in force any more',
      { deals: [deal({ seats: 100, end: daysAgo(0) })], usage: usage([8, 99]) },
    ],
  ])('are unknown where %s', (_, facts) => {
    expect(seatsAtLimit.read(signFacts(facts)).value).toBeNull()
  })
})

import { activeEachWeek, deal } from '../../../../test/cases/account-view.ts'
import { signFacts } from '../../../../test/cases/sign-facts.ts'
import { seatUse } from './seat-use.ts'

describe('seats in use', () => {
  it.each([
    [40, 0, '40 of 100 paid seats in use'],
    [75, 50, '75 of 100 paid seats in use'],
    [90, 90, '90 of 100 paid seats in use'],
    [100, 100, '100 of 100 paid seats in use'],
    [120, 100, '120 active users on 100 paid seats'],
  ])('of %d users on 100 seats are worth %d: %s', (users, value, said) => {
    const facts = signFacts({ deals: [deal({ seats: 100 })], usage: activeEachWeek(users) })
    expect(seatUse.read(facts)).toEqual({ value, because: said, forSales: said })
  })

  it.each([
    ['no users are recorded', { deals: [deal({ seats: 100 })] }],
    ['no contract states seats', { deals: [deal()], usage: activeEachWeek(90) }],
  ])('are unknown where %s', (_, facts) => {
    expect(seatUse.read(signFacts(facts)).value).toBeNull()
  })
})

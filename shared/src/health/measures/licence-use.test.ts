import fc from 'fast-check'
import { activeEachWeek, asOf, deal, viewOf, weekly } from '../../../../test/cases/account-view.ts'
import type { Deal } from '../../model/deal.ts'
import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import { defaultPolicy } from '../../policy.ts'
import { licenceUse } from './licence-use.ts'

const read = (deals: Deal[], usage: UsageWeek[]) =>
  licenceUse.read(viewOf({ deals, usage }), asOf, defaultPolicy)
const hundredSeats = deal({ seats: 100 })

describe('licence use', () => {
  it.each([
    [0, 0],
    [10, 0],
    [30, 22.5],
    [50, 45],
    [62.5, 62.5],
    [75, 80],
    [82.5, 90],
    [90, 100],
    [100, 100],
    [180, 100],
  ])('%d of 100 seats in use is worth %d', (users, expected) => {
    expect(read([hundredSeats], activeEachWeek(users)).value).toBeCloseTo(expected, 9)
  })

  it.each([
    ['no contract states its seats', [deal()], activeEachWeek(50), /No contract in force/],
    [
      'the seats stood in a contract that has ended',
      [deal({ seats: 9, end: asOf })],
      activeEachWeek(5),
      /No contract/,
    ],
    ['seats are stated as zero', [deal({ seats: 0 })], activeEachWeek(50), /No contract in force/],
    ['seats make no sense', [deal({ seats: -5 })], activeEachWeek(50), /No contract in force/],
    ['active users were not imported', [hundredSeats], weekly('logins', [500, 500]), /No active users/],
    ['active users stop four weeks back', [hundredSeats], activeEachWeek(90).slice(4), /No active users/],
  ])('does not know when %s', (_, deals, usage, because) => {
    expect(read(deals, usage)).toEqual({ value: null, because: expect.stringMatching(because), evidence: [] })
  })

  it('adds the seats of all contracts in force and names them', () => {
    const reading = read([hundredSeats, deal({ id: '11', name: 'Add-on', seats: 20 })], activeEachWeek(60))
    expect(reading.value).toBeCloseTo(45, 9)
    expect(reading.because).toBe('50 % of the paid seats are in use')
    expect(reading.evidence.map(({ text }) => text)).toEqual([
      'Acme 2026: 100 seats',
      'Add-on: 20 seats',
      '60.0 active users a week on average over four weeks',
    ])
  })

  it('averages the last four weeks only', () => {
    expect(read([hundredSeats], weekly(activeUsers, [40, 60, 40, 60, 0, 0])).value).toBeCloseTo(45, 9)
  })

  it('never falls when more people use the product', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (users, more) => {
        const value = read([hundredSeats], activeEachWeek(users)).value!
        expect(read([hundredSeats], activeEachWeek(users + more)).value!).toBeGreaterThanOrEqual(value)
      }),
    )
  })
})

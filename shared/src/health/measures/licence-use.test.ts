import fc from 'fast-check'
import { activeEachWeek, asOf, daysAgo, deal, weekly } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import type { Deal } from '../../model/deal.ts'
import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import type { Settings } from '../settings.ts'
import { licenceUse } from './licence-use.ts'

const hundredSeats = deal({ seats: 100 })
const read = (
  deals: Deal[],
  usage: UsageWeek[],
  customerSince: string | null = daysAgo(700),
  set: Settings = {},
) => readOf(licenceUse, { deals, usage, account: { customerSince } }, set)
const valueAt = (users: number, age: number) =>
  read([hundredSeats], activeEachWeek(users, 4), daysAgo(age)).value

describe('licence use', () => {
  it.each([
    //      rolling out, 2 months, 6 months, 9 months
    [0, 50, 10, 0, 0],
    [5, 55, 10, 0, 0],
    [10, 60, 20, 0, 0],
    [25, 75, 50, 18.75, 13.125],
    [50, 100, 75, 50, 35],
    [75, 100, 100, 80, 75],
    [90, 100, 100, 100, 100],
    [100, 100, 100, 100, 100],
    [180, 100, 100, 100, 100],
  ])('%d of 100 seats in use is worth %d in the first weeks, then %d, %d, at last %d', (users, ...values) => {
    expect([59, 60, 180, 270].map(age => valueAt(users, age))).toEqual(
      values.map(value => expect.closeTo(value, 9)),
    )
  })

  it('takes an account of unknown age for settled, and the first contract for the beginning', () => {
    const shared = deal({ seats: 100, start: daysAgo(30) })
    expect(read([shared], activeEachWeek(50), null).value).toBe(100)
    expect(read([shared], activeEachWeek(50), daysAgo(-5)).value).toBeCloseTo(35, 9)
  })

  it('reads one scale for all ages where it is told one', () => {
    const byTenure = [
      {
        fromDays: 0,
        scale: {
          bands: [
            { to: 0.5, value: 10 },
            { from: 0.5, value: 90 },
          ],
          edges: 'lower' as const,
        },
      },
    ]
    expect(read([hundredSeats], activeEachWeek(50), daysAgo(9), { byTenure }).value).toBe(90)
    expect(read([hundredSeats], activeEachWeek(49), null, { byTenure }).value).toBe(10)
  })

  it.each([
    ['no contract states its seats', [deal()], activeEachWeek(50), /No contract in force/],
    ['the contract has ended', [deal({ seats: 9, end: asOf })], activeEachWeek(5), /No contract/],
    ['seats are stated as zero', [deal({ seats: 0 })], activeEachWeek(50), /No contract in force/],
    ['seats make no sense', [deal({ seats: -5 })], activeEachWeek(50), /No contract in force/],
    ['active users were not imported', [hundredSeats], weekly('logins', [500, 500]), /No active users/],
  ])('does not know when %s', (_, deals, usage, because) => {
    expect(read(deals, usage)).toEqual(isUnknown(because))
  })

  it('knows an account whose people no longer come', () => {
    expect(read([hundredSeats], activeEachWeek(90).slice(4))).toMatchObject({ value: 0, figure: 0 })
  })

  it('adds the seats of all contracts in force and names them', () => {
    const reading = read(
      [hundredSeats, deal({ id: '11', name: 'Add-on', seats: 20, url: 'https://crm/11' })],
      activeEachWeek(60),
    )
    expect(reading.because).toBe('50 % of the paid seats are in use')
    expect(reading.evidence).toEqual([
      { text: 'Acme 2026: 100 seats', url: null },
      { text: 'Add-on: 20 seats', url: 'https://crm/11' },
      { text: '60.0 active users a week on average over 4 weeks', url: null },
    ])
  })

  it('averages the last four weeks only, and of a newcomer those since it began', () => {
    expect(read([hundredSeats], weekly(activeUsers, [40, 60, 40, 60, 0, 9])).figure).toBeCloseTo(0.5, 9)
    expect(read([hundredSeats], weekly(activeUsers, [40, 60])).figure).toBeCloseTo(0.5, 9)
  })

  it('never falls when more people use the product', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(900), (users, more, age) => {
        expect(valueAt(users + more, age)!).toBeGreaterThanOrEqual(valueAt(users, age)!)
      }),
    )
  })
})

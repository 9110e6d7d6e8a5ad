import { asOf, daysAgo, weekly } from '../../../test/cases/account-view.ts'
import { activeUsers } from '../model/usage.ts'
import { usageInView } from './usage-in-view.ts'

/** Ten a week for ten weeks: the first of the weeks began 69 days ago. */
const usage = weekly('logins', Array<number>(10).fill(10))
const first = (start: string | null, days: number, metric = 'logins', weeks = usage) =>
  usageInView({ usage: weeks, asOf }, start)(metric, days)

describe('usage in the first days, from the weeks of a view', () => {
  it.each([
    ['whole weeks', daysAgo(69), 14, { quantity: 20, complete: true }],
    ['weeks astride the last day are left open', daysAgo(69), 17, { quantity: 20, complete: false }],
    ['weeks astride the first day are left open', daysAgo(66), 11, { quantity: 10, complete: false }],
    ['days that are not over', daysAgo(6), 30, { quantity: 10, complete: false }],
    ['days before anything was recorded', daysAgo(90), 14, { quantity: 0, complete: false }],
  ])('%s', (_, start, days, expected) => {
    expect(first(start, days)).toEqual(expected)
  })

  it('is not known without a start, of a metric that was never used, and of one that cannot be added up', () => {
    expect(first(null, 14)).toBeNull()
    expect(first(daysAgo(69), 14, 'exports')).toBeNull()
    expect(first(daysAgo(69), 14, activeUsers, weekly(activeUsers, [5, 5]))).toBeNull()
  })
})

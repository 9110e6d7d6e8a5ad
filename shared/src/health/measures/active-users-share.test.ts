import { activeEachWeek, stretches, weekly } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import { activeUsersShare } from './active-users-share.ts'

const read = (usage: UsageWeek[]) => readOf(activeUsersShare, { usage })
const people = (...all: (readonly [weeks: number, users: number])[]) => stretches(activeUsers, ...all)

describe('active users share', () => {
  it.each([
    ['as many as ever', people([16, 40]), 1, 100],
    ['more than ever', people([4, 60], [12, 40]), 1.5, 100],
    ['three quarters of the best week', people([4, 30], [6, 25], [1, 40], [5, 25]), 0.75, 80],
    ['half', people([4, 20], [12, 40]), 0.5, 45],
    ['a fifth', people([4, 8], [12, 40]), 0.2, 0],
    ['nobody any more', people([4, 0], [12, 40]), 0, 0],
    ['nobody for seven months', people([31, 0], [12, 40]), 0, 0],
    ['back after seven months', people([4, 20], [27, 0], [12, 40]), 0.5, 45],
    ['a best week long ago is forgotten', people([4, 20], [26, 20], [9, 80]), 1, 100],
  ])('%s', (_, usage, figure, value) => {
    expect(read(usage).figure).toBeCloseTo(figure, 9)
    expect(read(usage).value).toBeCloseTo(value, 9)
  })

  it('says both numbers', () => {
    expect(read(people([4, 20], [12, 40]))).toMatchObject({
      because: '20 active users a week, 50 % of the most there were',
      evidence: [{ text: '40 active users in the best week before', url: null }],
    })
  })

  it.each([
    ['active users were not imported', weekly('logins', [500, 500]), /No active users/],
    ['the account began seven weeks ago', activeEachWeek(40, 7), /Too few weeks/],
  ])('does not know when %s', (_, usage, because) => {
    expect(read(usage)).toEqual(isUnknown(because))
  })
})

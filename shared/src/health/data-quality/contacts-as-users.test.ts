import { addDays } from '../../day.ts'
import { countsContacts } from './contacts-as-users.ts'

const asOf = '2026-06-30'
const weeks = (...users: number[]) => users.map((one, ago) => ({ end: addDays(asOf, -7 * ago), users: one }))
const contacts = (...daysAgo: number[]) => daysAgo.map(days => addDays(asOf, -days))
const old = (n: number) => contacts(...Array<number>(n).fill(500))

describe('active users that are the contacts of the account', () => {
  it.each([
    ['equal their number week after week', weeks(5, 5, 5, 5, 5, 5), old(5), true],
    ['followed their number while it grew', weeks(5, 5, 5, 4, 4, 4), contacts(500, 500, 500, 400, 20), true],
    ['were computed from the number there is now', weeks(5, 5, 5, 5, 5, 5), contacts(9, 9, 9, 9, 9), true],
    ['differ in a single week', weeks(5, 5, 4, 5, 5, 5), old(5), false],
    ['are known for a few weeks only', weeks(5, 5, 5, 5, 5), old(5), false],
    ['are so few that they agree by chance', weeks(2, 2, 2, 2, 2, 2), old(2), false],
    ['are others', weeks(7, 7, 7, 7, 7, 7), old(5), false],
  ])('%s', (_case, ofWeeks, contactsSince, expected) => {
    expect(countsContacts({ weeks: ofWeeks, contactsSince })).toBe(expected)
  })
})

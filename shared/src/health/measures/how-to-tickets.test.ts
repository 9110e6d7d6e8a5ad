import { daysAgo, ticket } from '../../../../test/cases/account-view.ts'
import { isUnknown, readOf } from '../../../../test/cases/read-measure.ts'
import { howToTickets } from './how-to-tickets.ts'

const questions = (count: number) =>
  Array.from({ length: count }, (_, at) => ticket(at + 1, { category: 'how_to' }))
/** So that the account is known to sort its tickets. */
const old = ticket(200, { category: 'other' })
const read = (count: number, age: number | null) =>
  readOf(howToTickets, {
    tickets: [...questions(count), old],
    account: { customerSince: age === null ? null : daysAgo(age) },
  })

describe('how-to questions', () => {
  it.each([
    ['a new customer who asks nothing', 0, 30, 60],
    ['a new customer who asks', 3, 30, 100],
    ['a new customer who asks a lot', 8, 30, 100],
    ['a new customer who asks without end', 25, 30, 50],
    ['a settled customer who asks nothing', 0, 400, 75],
    ['a settled customer who asks now and then', 2, 400, 95],
    ['a settled customer who asks a lot', 8, 400, 60],
    ['a settled customer who asks without end', 25, 400, 40],
    ['a customer of unknown age is taken for settled', 8, null, 60],
  ])('%s', (_, count, age, expected) => {
    expect(read(count, age).value).toBeCloseTo(expected, 9)
  })

  it('does not know when no ticket says what it is about', () => {
    expect(readOf(howToTickets, { tickets: [ticket(5)] })).toEqual(isUnknown(/says what it is about/))
  })
})

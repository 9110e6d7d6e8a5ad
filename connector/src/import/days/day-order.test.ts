import { dayOf, orderIn } from './day-order.ts'

describe('one value of a column of days', () => {
  it.each([
    ['2024-03-04', 'year first'],
    ['2024/3/4', 'year first'],
    ['2023-07-28 3:00', 'year first'],
    ['2023-07-28T03:00:00Z', 'year first'],
    ['23-12-2024', 'day first'],
    ['23.12.2024 08:15', 'day first'],
    ['12/23/2024', 'month first'],
    ['12/23/2024 3:05 PM', 'month first'],
    ['03-04-2024', 'either'],
    ['05-05-2024', 'both alike'],
    ['23-13-2024', null],
    ['03-04/2024', null],
    ['3 April', null],
    ['45000', null],
    ['2023-07-28 25:00', null],
  ] as const)('%s proves: %s', (value, order) => {
    expect(orderIn(value)).toBe(order)
  })

  it.each([
    ['2024-02-29', 'year first', 'UTC', '2024-02-29'],
    ['2023-02-29', 'year first', 'UTC', null],
    ['2023-07-28 3:00', 'year first', 'UTC', '2023-07-28'],
    ['04-03-2024', 'day first', 'UTC', '2024-03-04'],
    ['4.3.2024', 'day first', 'UTC', '2024-03-04'],
    ['04/03/2024 11:30 PM', 'month first', 'UTC', '2024-04-03'],
    ['2024-03-04', 'day first', 'UTC', null],
    ['2024-03-04 23:30', 'year first', 'Asia/Tokyo', '2024-03-04'],
    ['2024-03-04T23:30:00Z', 'year first', 'Asia/Tokyo', '2024-03-05'],
    ['2024-03-04T01:30:00.5+0200', 'year first', 'America/New_York', '2024-03-03'],
  ] as const)('%s, %s, in %s is %s', (value, order, zone, day) => {
    expect(dayOf(value, order, zone)).toBe(day)
  })
})

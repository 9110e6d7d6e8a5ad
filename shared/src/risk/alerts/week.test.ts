import fc from 'fast-check'
import { addDays, daysBetween } from '../../day.ts'
import { addWorkingDays, weekOf } from './week.ts'

describe('the week of a day', () => {
  it.each([
    ['2026-06-29', '2026-06-29'],
    ['2026-07-05', '2026-06-29'],
    ['2026-07-06', '2026-07-06'],
    ['2026-01-01', '2025-12-29'],
    ['1969-12-31', '1969-12-29'],
  ])('%s lies in the one of Monday %s', (day, monday) => {
    expect(weekOf(day)).toBe(monday)
  })

  it('has seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 30_000 }), offset => {
        const day = addDays('2026-06-29', offset)
        const monday = weekOf(day)
        expect(weekOf(monday)).toBe(monday)
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(monday, day)).toBeLessThan(7)
      }),
    )
  })
})

it.each([
  ['2026-06-29', 5, '2026-07-06'],
  ['2026-07-03', 1, '2026-07-06'],
  ['2026-07-04', 1, '2026-07-06'],
  ['2026-07-03', 0, '2026-07-03'],
])('%s and %d working days is %s', (day, days, then) => {
  expect(addWorkingDays(day, days)).toBe(then)
})

import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isDay,
  quarterStart,
  weekday,
} from './day.ts'

describe('calendar days', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-06-30', -1, '2026-05-30'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s plus %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it('agrees with the platform calendar on every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -73_000, max: 73_000 }), number => {
        const platform = new Date(number * 86_400_000).toISOString().slice(0, 10)
        expect(fromDayNumber(number)).toBe(platform)
        expect(dayNumber(platform)).toBe(number)
      }),
    )
  })

  it('counts days both ways', () => {
    expect(daysBetween('2026-06-30', '2026-07-02')).toBe(2)
    expect(daysBetween('2026-07-02', '2026-06-30')).toBe(-2)
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })

  it('finds the quarter', () => {
    expect(quarterStart('2026-06-30')).toBe('2026-04-01')
    expect(quarterStart('2026-01-01')).toBe('2026-01-01')
  })

  it('refuses what is not a day, naming it', () => {
    expect(isDay('2026-02-29')).toBe(false)
    expect(() => dayNumber('30/06/2026')).toThrow('30/06/2026')
    expect(() => dayNumber('2026-13-01')).toThrow('2026-13-01')
  })
})

describe('the day of the week, from Monday 0', () => {
  it.each([
    ['2026-06-29', 0],
    ['2026-07-05', 6],
    ['1970-01-01', 3],
    ['1969-12-31', 2],
  ])('of %s is %i', (day, expected) => {
    expect(weekday(day)).toBe(expected)
  })
})

import fc from 'fast-check'
import { addDays, fromDayNumber } from '../../day.ts'
import { periodLabel, periodStart } from '../movements/periods.ts'
import { periodCalendar } from './period-calendar.ts'

describe('the calendar of periods', () => {
  it.each([
    ['month', 1, '2024-02-29', '2024-02', '2024-02-29'],
    ['month', 4, '2026-01-31', '2026-01', '2026-01-31'],
    ['quarter', 1, '2026-03-31', '2026-Q1', '2026-03-31'],
    ['quarter', 1, '2026-04-01', '2026-Q2', '2026-06-30'],
    ['quarter', 4, '2025-04-01', 'FY2026 Q1', '2025-06-30'],
    ['quarter', 4, '2026-03-31', 'FY2026 Q4', '2026-03-31'],
    ['quarter', 2, '2026-01-31', 'FY2026 Q4', '2026-01-31'],
    ['year', 1, '2026-05-05', '2026', '2026-12-31'],
  ] as const)('of %ss from month %i has %s in %s', (kind, start, day, label, end) => {
    const { indexOf, labelOf, endOf } = periodCalendar(kind, start)
    expect([labelOf(indexOf(day)), endOf(indexOf(day))]).toEqual([label, end])
  })

  it('numbers periods without a gap, and agrees with the periods of every other report', () => {
    const days = fc.integer({ min: -20_000, max: 40_000 }).map(fromDayNumber)
    const kinds = fc.constantFrom('month', 'quarter', 'year')
    fc.assert(
      fc.property(days, kinds, fc.integer({ min: 1, max: 12 }), (day, kind, start) => {
        const { indexOf, endOf, labelOf } = periodCalendar(kind, start)
        const index = indexOf(day)
        expect(labelOf(index)).toBe(periodLabel(day, kind, start))
        expect(addDays(endOf(index - 1), 1)).toBe(periodStart(day, kind, start))
        expect(indexOf(addDays(endOf(index), 1))).toBe(index + 1)
      }),
    )
  })
})

import { addMonths, day, dayText, officeInstant, quarterOf, workday } from './calendar.ts'

describe('calendar', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-11-15', 14, '2025-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(dayText(addMonths(day(from), months))).toBe(to)
  })

  it('names the quarter', () => {
    expect(quarterOf(day('2025-12-31'))).toBe('2025Q4')
  })

  it('moves a weekend to the Friday before it', () => {
    expect(
      ['2026-06-26', '2026-06-27', '2026-06-28', '2026-06-29'].map(text => dayText(workday(day(text)))),
    ).toEqual(['2026-06-26', '2026-06-26', '2026-06-26', '2026-06-29'])
  })

  it.each(['2026-01-15', '2026-07-15'])('keeps office hours on %s in New York', date => {
    const hour = (share: number) =>
      new Intl.DateTimeFormat('en-CA', {
        timeZone: 'America/New_York',
        dateStyle: 'short',
        timeStyle: 'short',
        hourCycle: 'h23',
      }).format(new Date(officeInstant(day(date), share)))
    expect(hour(0)).toMatch(new RegExp(`^${date}, (09|10):00$`))
    expect(hour(0.999)).toMatch(new RegExp(`^${date}, (15|16):59$`))
  })
})

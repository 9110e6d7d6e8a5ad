import { renewalDates, termStarts } from './terms.ts'

const line = (
  start: string,
  end: string | null,
  termMonths: number | null,
  renewalTermMonths: number | null = null,
) => ({ start, end, termMonths, renewalTermMonths })
const first = (count: number, days: Iterable<string>) => [...Iterator.from(days).take(count)]

describe('further terms of a line', () => {
  it.each([
    [
      'month ends do not drift',
      line('2024-01-31', null, 1),
      ['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31'],
    ],
    [
      'a leap day comes back',
      line('2024-02-29', null, 12),
      ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'renewal terms are shorter',
      line('2024-01-15', null, 36, 12),
      ['2027-01-15', '2028-01-15', '2029-01-15', '2030-01-15'],
    ],
    [
      'they go on through a stated end among them',
      line('2024-01-31', '2024-03-31', 1),
      ['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31'],
    ],
    [
      'a stated end off the count starts its own',
      line('2024-01-15', '2024-12-31', 6),
      ['2024-07-15', '2024-12-31', '2025-06-30', '2025-12-31'],
    ],
    [
      'an end and a renewal term only',
      line('2024-01-15', '2024-12-31', null, 12),
      ['2024-12-31', '2025-12-31', '2026-12-31', '2027-12-31'],
    ],
    ['an end only', line('2024-01-15', '2024-12-31', null), ['2024-12-31']],
    ['nothing', line('2024-01-15', null, null), []],
    ['no whole months, no term', line('2024-01-15', null, 0.5), []],
    ['no months, no term', line('2024-01-15', null, 0), []],
  ])('%s', (_, given, expected) => {
    expect(first(4, termStarts(given))).toEqual(expected)
  })

  it('stop with the last day that can be written, however far the end', () => {
    expect([...termStarts(line('9990-06-01', '9999-12-31', 12))].at(-1)).toBe('9999-12-31')
    expect([...termStarts(line('2024-01-01', null, 120_000))]).toEqual([])
  })

  it('renew from the stated end on', () => {
    expect(first(2, renewalDates(line('2024-01-31', '2024-03-31', 1)))).toEqual(['2024-03-31', '2024-04-30'])
    expect(first(2, renewalDates(line('2024-01-31', null, 1)))).toEqual(['2024-02-29', '2024-03-31'])
  })
})

import fc from 'fast-check'
import { addDays, addMonths } from '../../day.ts'
import { monthsInto } from './months-into.ts'

describe('months into a term', () => {
  it.each([
    ['2024-01-15', '2024-03-15', 2],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-01-01', '2024-02-15', 1 + 14 / 29],
    ['2024-01-01', '2024-01-01', 0],
  ])('%s to %s', (start, day, months) => {
    expect(monthsInto(start, day)).toBeCloseTo(months, 12)
  })

  it('count whole months exactly and never run backwards', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(400), (offset, months) => {
        const start = addDays('2015-01-01', offset)
        const day = addMonths(start, months)
        expect(monthsInto(start, day)).toBe(months)
        expect(monthsInto(start, addDays(day, 1))).toBeGreaterThan(months)
      }),
    )
  })
})

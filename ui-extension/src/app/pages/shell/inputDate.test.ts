import { monthsFrom } from './inputDate.ts'

it.each([
  ['2026-06-30', -1, '2026-05-30'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2027-12-31', 2, '2028-02-29'],
])('goes from %s by %i months to %s', (day, months, to) => {
  expect(monthsFrom(day, months)).toBe(to)
})

import { dueDay } from './due-day.ts'

const today = '2026-06-29'

it.each([
  ['five working days', '2026-12-31', '2026-07-06'],
  ['the day before the decision, when that comes first', '2026-07-02', '2026-07-01'],
  ['today at the earliest, on the day of the decision', today, today],
  ['today, when the decision has passed', '2026-05-01', today],
  ['five working days, when there is no decision date', null, '2026-07-06'],
])('is %s', (_, decisionDate, due) => {
  expect(dueDay(decisionDate, today)).toBe(due)
})

import { addDays, type Day } from '../../day.ts'
import { addWorkingDays } from './week.ts'

const usualWorkingDays = 5

/** By when to act: within five working days and before the decision, but never in the past. */
export function dueDay(decisionDate: Day | null, today: Day): Day {
  const usual = addWorkingDays(today, usualWorkingDays)
  const before = decisionDate === null ? usual : addDays(decisionDate, -1)
  const first = before < usual ? before : usual
  return first < today ? today : first
}

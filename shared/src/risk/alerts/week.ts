import { addDays, type Day, weekday } from '../../day.ts'

/** The Monday of the week (ISO 8601) a day lies in. */
export const weekOf = (day: Day): Day => addDays(day, -weekday(day))

/** So many working days later; holidays are not known. */
export function addWorkingDays(day: Day, days: number): Day {
  let on = day
  for (let left = days; left > 0; ) {
    on = addDays(on, 1)
    if (weekday(on) < 5) left -= 1
  }
  return on
}

import { addDays, type Day, daysBetween, weekday } from '../day.ts'

/** The week a day lies in, 2026-W27: weeks begin on Monday and belong to the year their Thursday lies in (ISO 8601). */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 3 - weekday(day))
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

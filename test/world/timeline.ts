import { type Day, day, dayText } from './calendar.ts'

/** The sample portal's last day: the demo's as-of date. */
export const lastDay: Day = day('2026-06-30')
export const asOf = dayText(lastDay)

/** The Monday on which the CRM went live; older customers were imported on it. */
export const firstDay: Day = day('2023-07-03')

/** Weeks are counted from `firstDay`; a week's figures are known on its Sunday. */
export const sundayOf = (week: number): Day => firstDay + week * 7 + 6
/** The first week whose Sunday is not before the given day. */
export const weekFrom = (value: Day): number => Math.ceil((value - firstDay - 6) / 7)
/** The last week that is complete by the as-of date. */
export const lastWeek = Math.floor((lastDay - firstDay - 6) / 7)
/** Life before the CRM that imported customers bring along: it shapes them but is not recorded. */
export const unrecordedWeeks = 30

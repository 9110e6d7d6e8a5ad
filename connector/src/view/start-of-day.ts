import { addDays, type Day } from '@perennial/shared/day'
import { DateTime } from 'luxon'

/** The first instant of a day in a time zone. */
export const startOfDay = (day: Day, timeZone: string): Date =>
  DateTime.fromISO(day, { zone: timeZone }).startOf('day').toJSDate()

/** The first instant that is no longer part of the day. */
export const endOfDay = (day: Day, timeZone: string): Date => startOfDay(addDays(day, 1), timeZone)

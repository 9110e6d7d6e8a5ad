import { type Day, daysBetween } from '../../day.ts'

/** Whether a day is one of the so many days that end on the day in question. */
export const isWithin = (on: Day, asOf: Day, days: number): boolean =>
  on <= asOf && daysBetween(on, asOf) < days

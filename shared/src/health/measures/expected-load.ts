import { type Day, daysBetween } from '../../day.ts'

/** A customer of less than this many days is still finding its way and asks more. */
const settledAfterDays = 180

/**
 * How many settled days' worth of tickets are to be expected from so many days up to and including a day: twice as many on a
 * customer's first day, falling in a straight line to as many as ever after 180, and none before it was a
 * customer. The area under max(1, 2 − t/180) over the days t since the start.
 */
export function expectedLoad(customerSince: Day | null, until: Day, days: number): number {
  if (customerSince === null) return days
  const to = Math.max(0, daysBetween(customerSince, until) + 1)
  const from = Math.max(0, to - days)
  return areaUpTo(to) - areaUpTo(from)
}

const areaUpTo = (age: number): number => {
  const young = Math.min(age, settledAfterDays)
  return age + young - young ** 2 / (2 * settledAfterDays)
}

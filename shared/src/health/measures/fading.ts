import { type Day, daysBetween } from '../../day.ts'

/** What an event of a day still weighs: 1 on the day itself, half after each half-life. */
export const fading = (on: Day, asOf: Day, halfLifeDays: number): number =>
  0.5 ** (daysBetween(on, asOf) / halfLifeDays)

/**
 * Mean in which newer events weigh more. As all fade at one rate, it moves when something happens and not because a day
 * has passed. Never of nothing.
 */
export function fadingMean(
  events: readonly { on: Day; value: number }[],
  asOf: Day,
  halfLifeDays: number,
): number {
  const weighed = events.map(({ on, value }) => ({ value, weight: fading(on, asOf, halfLifeDays) }))
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weighed.reduce((sum, { value, weight }) => sum + value * (weight / total), 0)
}

import { addDays, type Day } from '../../day.ts'
import { activeUsers, notEvents, type UsageWeek } from '../../model/usage.ts'

/** What was done in the product: everything but people, uptime and incidents. */
export const eventsOf = (usage: readonly UsageWeek[]): UsageWeek[] =>
  usage.filter(({ metric }) => !notEvents.has(metric))

export const ofMetrics = (usage: readonly UsageWeek[], metrics: readonly string[]): UsageWeek[] =>
  usage.filter(({ metric }) => metrics.includes(metric))

/** Usage of the named metrics; none named, of every event; where no event is counted, of people. */
export function usageOf(usage: readonly UsageWeek[], metrics: readonly string[]): UsageWeek[] {
  if (metrics.length > 0) return ofMetrics(usage, metrics)
  const events = eventsOf(usage)
  return events.length > 0 ? events : ofMetrics(usage, [activeUsers])
}

/** Rows of weeks from <= weeksAgo < to in which there was any. */
export const inWeeks = (usage: readonly UsageWeek[], from: number, to: number): UsageWeek[] =>
  usage.filter(({ weeksAgo, quantity }) => weeksAgo >= from && weeksAgo < to && quantity > 0)

/** Weeks since the first row, that one included; a row may say that there was no usage. */
export const weeksRecorded = (usage: readonly UsageWeek[]): number =>
  usage.reduce((most, { weeksAgo }) => Math.max(most, weeksAgo + 1), 0)

/** Added from small to large, so that the order of the rows does not show in the last digit. */
export const sum = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b).reduce((total, one) => total + one, 0)

export const weeksIn = (days: number): number => Math.max(1, Math.round(days / 7))

/** Last day of the newest week that was recorded; null where none was. */
export const newestDay = (usage: readonly UsageWeek[], asOf: Day): Day | null => {
  const newest = usage.reduce(
    (least, { weeksAgo }) => (weeksAgo >= 0 && weeksAgo < least ? weeksAgo : least),
    Number.POSITIVE_INFINITY,
  )
  return Number.isFinite(newest) ? addDays(asOf, -7 * newest) : null
}

export const quantityText = (n: number): string => (n >= 10 ? Math.round(n).toString() : n.toFixed(1))

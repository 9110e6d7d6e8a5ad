import { addDays, type Day } from '../day.ts'
import type { FirstUsage } from './facts.ts'

/** How much of one metric was used on a day. */
export interface UsageOn {
  metric: string
  on: Day
  quantity: number
}

export interface CustomerStart {
  /** First day as a customer. */
  start: Day
  /** Last day looked at. */
  asOf: Day
  /** First day for which usage was recorded at all: what came before is not known, whoever did not use anything. */
  recordedFrom: Day
}

/**
 * Usage in the first days of a customer: the start day and the `days` - 1 after it. Null when nothing was ever recorded
 * of the metric for this account, so that it may simply not be measured.
 */
export function firstUsageOf(
  usage: readonly UsageOn[],
  { start, asOf, recordedFrom }: CustomerStart,
): (metric: string, days: number) => FirstUsage | null {
  const byMetric = Map.groupBy(usage, ({ metric }) => metric)
  return (metric, days) => {
    const own = byMetric.get(metric)
    if (!own) return null
    const last = addDays(start, days - 1)
    const counted = own.filter(({ on }) => on >= start && on <= last && on <= asOf)
    return {
      quantity: counted.reduce((sum, { quantity }) => sum + quantity, 0),
      complete: recordedFrom <= start && last <= asOf,
    }
  }
}

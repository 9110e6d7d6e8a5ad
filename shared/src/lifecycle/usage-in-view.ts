import { addDays, type Day } from '../day.ts'
import type { AccountView } from '../model/account-view.ts'
import { activeUsers, type UsageWeek, uptime } from '../model/usage.ts'
import type { FirstUsage } from './facts.ts'

/** Metrics of which several days cannot be added up. */
const notSums: ReadonlySet<string> = new Set([activeUsers, uptime])

/**
 * Usage in the first days of a customer, from the weeks of a view: what was used in weeks that lie within those days, and complete
 * only when no other usage could belong to them. Null as long as nothing was recorded of the metric.
 */
export const usageInView =
  ({ usage, asOf }: Pick<AccountView, 'usage' | 'asOf'>, start: Day | null) =>
  (metric: string, days: number): FirstUsage | null => {
    const used = usage.filter(week => week.metric === metric && week.quantity > 0)
    if (start === null || used.length === 0 || notSums.has(metric)) return null
    const last = addDays(start, days - 1)
    const touched = used.filter(week => firstDay(week, asOf) <= last && lastDay(week, asOf) >= start)
    const within = touched.filter(week => firstDay(week, asOf) >= start && lastDay(week, asOf) <= last)
    const isRecorded = usage.some(week => firstDay(week, asOf) <= start)
    return {
      quantity: within.reduce((sum, { quantity }) => sum + quantity, 0),
      complete: isRecorded && last <= asOf && within.length === touched.length,
    }
  }

const lastDay = ({ weeksAgo }: UsageWeek, asOf: Day): Day => addDays(asOf, -7 * weeksAgo)
const firstDay = (week: UsageWeek, asOf: Day): Day => addDays(lastDay(week, asOf), -6)

import { addDays, type Day } from '@perennial/shared/day'
import { sum } from '@perennial/shared/health/measures/usage-weeks'
import { activeUsers, type UsageWeek, uptime } from '@perennial/shared/model/usage'
import type { UsageMetric } from '@perennial/shared/wire/company-usage'

const shownWeeks = 26
const comparedWeeks = 4

/** Each metric over half a year, and its last four weeks beside the four before; by name. */
export const usageMetrics = (usage: readonly UsageWeek[], asOf: Day): UsageMetric[] =>
  [...Map.groupBy(usage, ({ metric }) => metric)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([metric, weeks]) => metricOf(metric, weeks, asOf))

function metricOf(metric: string, weeks: readonly UsageWeek[], asOf: Day): UsageMetric {
  const kind = kindOf(metric)
  return {
    metric,
    kind,
    recent: levelOf(kind, between(weeks, 0, comparedWeeks)),
    before: levelOf(kind, between(weeks, comparedWeeks, 2 * comparedWeeks)),
    weeks: between(weeks, 0, shownWeeks)
      .toSorted((a, b) => b.weeksAgo - a.weeksAgo)
      .map(({ weeksAgo, quantity }) => ({ until: addDays(asOf, -7 * weeksAgo), quantity })),
  }
}

const kindOf = (metric: string): UsageMetric['kind'] =>
  metric === activeUsers ? 'people' : metric === uptime ? 'share' : 'events'

const between = (weeks: readonly UsageWeek[], from: number, to: number): UsageWeek[] =>
  weeks.filter(({ weeksAgo }) => weeksAgo >= from && weeksAgo < to)

/** The same people come every week: they are not added up. */
function levelOf(kind: UsageMetric['kind'], weeks: readonly UsageWeek[]): number | null {
  if (weeks.length === 0) return null
  const quantities = weeks.map(({ quantity }) => quantity)
  if (kind === 'people') return Math.max(...quantities)
  return kind === 'share' ? sum(quantities) / quantities.length : sum(quantities)
}

import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { inWeeks, newestDay, ofMetrics, quantityText, sum, weeksIn } from './usage-weeks.ts'

/**
 * How much of the metrics a scorecard names was used: events of the window added up, of people the most in a
 * week. Untold what much is, any use is fine.
 */
export const usageLevel = measure({
  id: 'usage_level',
  label: 'Usage level',
  group: 'usage',
  figure: 'quantity of the named metrics in the window',
  direction: 'more_is_better',
  subjective: false,
  needs: ['usage'],
  horizonDays: 64 * 7,
  defaults: {
    scale: curve([0, 0], [1, 100]),
    windowDays: 28,
    metrics: [] as string[],
    staleDays: 30,
  },
  read({ usage }, asOf, _policy, { scale, windowDays, metrics }) {
    if (metrics.length === 0) return unknown('The scorecard does not say which usage counts; set metrics')
    if (usage.length === 0) return unknown('No product usage has been imported for this account')
    const weeks = weeksIn(windowDays)
    const series = ofMetrics(usage, metrics)
    const levels = [...new Set(metrics)].sort().map(metric => ({
      metric,
      quantity: levelOf(inWeeks(ofMetrics(series, [metric]), 0, weeks), metric),
    }))
    const total = sum(levels.map(({ quantity }) => quantity))
    return {
      value: scaled(total, scale),
      figure: total,
      because: `${quantityText(total)} in the last ${countOf(weeks, 'week')}: ${levels.map(({ metric }) => metric).join(', ')}`,
      evidence: levels.map(({ metric, quantity }) => ({
        text: `${metric}: ${quantityText(quantity)}`,
        url: null,
      })),
      asOf: newestDay(series, asOf),
      applies: true,
    }
  },
})

/** The same people come every week: they are not added up. */
function levelOf(weeks: readonly UsageWeek[], metric: string): number {
  const quantities = weeks.map(({ quantity }) => quantity)
  return metric === activeUsers ? Math.max(0, ...quantities) : sum(quantities)
}

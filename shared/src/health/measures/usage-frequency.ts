import type { UsageWeek } from '../../model/usage.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { fewestBaselineWeeks } from './usage-change.ts'
import { inWeeks, newestDay, usageOf, weeksIn, weeksRecorded } from './usage-weeks.ts'

/**
 * Days a week on which the product is used. The value is half what that is worth by itself and half how much
 * of the account's own habit it keeps, so that a tool used every Monday is not taken for one that is left.
 */
export const usageFrequency = measure({
  id: 'usage_frequency',
  label: 'Product usage frequency',
  group: 'usage',
  figure: 'days a week with usage',
  direction: 'more_is_better',
  subjective: false,
  needs: ['usage'],
  horizonDays: 16 * 7,
  defaults: {
    scale: curve([0, 0], [1, 45], [3, 80], [5, 100]),
    windowDays: 28,
    baselineDays: 84,
    metrics: [] as string[],
    staleDays: 30,
  },
  read({ usage }, asOf, _policy, { scale, windowDays, baselineDays, metrics }) {
    const series = usageOf(usage, metrics)
    const known = weeksRecorded(series)
    if (known === 0) return unknown('No product usage has been imported for this account')
    const weeks = Math.min(weeksIn(windowDays), known)
    const days = daysInUse(series, 0, weeks)
    const habit = habitOf(series, weeks, Math.min(weeksIn(baselineDays), known - weeks))
    return {
      value: keptWith(habit, days, scaled(days, scale)),
      figure: days,
      because: `Used on ${days.toFixed(1)} days a week${habit === null ? '' : `, ${habit.toFixed(1)} is its own habit`}`,
      evidence: [
        {
          text: `${days.toFixed(1)} days of usage a week on average over ${countOf(weeks, 'week')}`,
          url: null,
        },
      ],
      asOf: newestDay(series, asOf),
      applies: true,
    }
  },
})

/** Days a week in the weeks before; null while those are too few, or were silent, to be a habit. */
function habitOf(series: readonly UsageWeek[], from: number, weeks: number): number | null {
  const days = weeks < fewestBaselineWeeks ? 0 : daysInUse(series, from, from + weeks)
  return days === 0 ? null : days
}

const keptWith = (habit: number | null, days: number, value: number | null): number | null =>
  value === null || habit === null ? value : (value + 100 * Math.min(1, days / habit)) / 2

/**
 * Days a week on average over weeks from <= weeksAgo < to: of each week, those of its most regular metric.
 */
function daysInUse(series: readonly UsageWeek[], from: number, to: number): number {
  const days = new Map<number, number>()
  for (const week of inWeeks(series, from, to))
    days.set(week.weeksAgo, Math.max(days.get(week.weeksAgo) ?? 0, week.days))
  return days.values().reduce((total, one) => total + one, 0) / (to - from)
}

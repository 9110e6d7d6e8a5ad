import type { UsageWeek } from '../../model/usage.ts'
import { eventsOf, inWeeks, weeksIn, weeksRecorded } from './usage-weeks.ts'

const most = 3

/**
 * The features an account lives on: those it used on the most days of its baseline, regularly, at most three.
 * Where it fell silent before that, the last weeks it was in use count instead.
 */
export function keyFeatures(
  usage: readonly UsageWeek[],
  { windowDays, baselineDays }: { windowDays: number; baselineDays: number },
): string[] {
  const used = inWeeks(eventsOf(usage), 0, Number.POSITIVE_INFINITY)
  const from = Math.max(weeksIn(windowDays), Math.min(...used.map(({ weeksAgo }) => weeksAgo)))
  const to = Math.min(from + weeksIn(baselineDays), weeksRecorded(used))
  const habit = Map.groupBy(inWeeks(used, from, to), ({ metric }) => metric)
  return [...habit]
    .filter(([, weeks]) => weeks.length * 2 >= to - from)
    .map(([metric, weeks]) => ({ metric, days: weeks.reduce((total, { days }) => total + days, 0) }))
    .sort((a, b) => b.days - a.days || (a.metric < b.metric ? -1 : 1))
    .slice(0, most)
    .map(({ metric }) => metric)
}

import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import { interpolate, type Measure, unknown } from '../measure.ts'

const recentWeeks = 4
const baselineWeeks = 12
/** A baseline of fewer weeks is a beginning, not a habit. */
const fewestBaselineWeeks = 4

/** Product usage of the last four weeks against the account's own twelve weeks before, or as many as it has. */
export const usageTrend: Measure = {
  id: 'usage_trend',
  label: 'Product usage trend',
  needs: ['usage'],
  horizonDays: (recentWeeks + baselineWeeks) * 7,
  read(view) {
    const events = view.usage.filter(week => week.metric !== activeUsers)
    const series = events.length > 0 ? events : view.usage
    if (series.length === 0) return unknown('No product usage has been imported for this account')
    const weeks = Math.min(baselineWeeks, weeksSinceFirst(series) - recentWeeks)
    const recent = weekly(series, 0, recentWeeks)
    const baseline = weeks < fewestBaselineWeeks ? 0 : weekly(series, recentWeeks, recentWeeks + weeks)
    if (baseline === 0)
      return unknown('Too little usage before the last four weeks, so there is no baseline to compare with')
    const change = recent / baseline - 1
    return {
      value: interpolate(change, [
        [-0.6, 0],
        [-0.25, 40],
        [0, 75],
        [0.25, 100],
      ]),
      because: `Usage ${inWords(change)} against its own ${weeks} weeks before`,
      evidence: [
        {
          text: `${round(recent)} a week in the last four weeks, ${round(baseline)} a week in the ${weeks} before`,
          url: null,
        },
      ],
    }
  },
}

/** Weeks before the first usage ever seen are weeks before the account began, not weeks of silence. */
const weeksSinceFirst = (series: readonly UsageWeek[]): number =>
  Math.max(...series.filter(({ quantity }) => quantity > 0).map(({ weeksAgo }) => weeksAgo)) + 1

/** Average quantity a week over weeks from ≤ weeksAgo < to. */
const weekly = (series: readonly UsageWeek[], from: number, to: number): number =>
  series.reduce((sum, week) => (week.weeksAgo >= from && week.weeksAgo < to ? sum + week.quantity : sum), 0) /
  (to - from)

const inWords = (change: number): string =>
  Math.abs(change) < 0.02 ? 'steady' : `${change < 0 ? 'down' : 'up'} ${Math.round(Math.abs(change) * 100)} %`

const round = (n: number): string => (n >= 10 ? Math.round(n).toString() : n.toFixed(1))

import { activeUsers } from '../../model/usage.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { fewestBaselineWeeks } from './usage-change.ts'
import { newestDay, ofMetrics, quantityText, weeksIn } from './usage-weeks.ts'
import { perWeek, type WeekTotals, weeksKnown, weekTotals } from './week-totals.ts'

/** People who use the product, as a share of the most there were before. It needs no seats. */
export const activeUsersShare = measure({
  id: 'active_users_share',
  label: 'Active users share',
  group: 'usage',
  figure: 'active users as a share of the most in a week of the own baseline',
  direction: 'more_is_better',
  subjective: false,
  needs: ['active_users'],
  horizonDays: 30 * 7,
  defaults: {
    // The best week is a high bar: an account in its usual swing reaches about four fifths of it.
    scale: curve([0.2, 0], [0.5, 45], [0.75, 80], [0.9, 100]),
    windowDays: 28,
    baselineDays: 182,
    staleDays: 30,
  },
  read({ usage }, asOf, _policy, { scale, windowDays, baselineDays }) {
    const people = ofMetrics(usage, [activeUsers])
    const weeks = weeksIn(windowDays)
    const totals = weekTotals(people)
    const known = weeksKnown(totals)
    if (known === 0) return unknown('No active users have been imported for this account')
    if (known - weeks < fewestBaselineWeeks)
      return unknown('Too few weeks with active users to know how many are usual')
    const now = perWeek(totals, 0, weeks)
    const most = mostBefore(totals, weeks, weeksIn(baselineDays))
    return {
      value: scaled(now / most, scale),
      figure: now / most,
      because: `${quantityText(now)} active users a week, ${Math.round((100 * now) / most)} % of the most there were`,
      evidence: [{ text: `${quantityText(most)} active users in the best week before`, url: null }],
      asOf: newestDay(people, asOf),
      applies: true,
    }
  },
})

/** Where nobody came in the whole baseline, the weeks before it tell how many there once were. */
function mostBefore(totals: WeekTotals, from: number, weeks: number): number {
  const baseline = Math.max(...totals.slice(from, from + weeks))
  return baseline > 0 ? baseline : Math.max(...totals.slice(from))
}

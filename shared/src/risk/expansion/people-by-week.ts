import { ofMetrics, weeksRecorded } from '../../health/measures/usage-weeks.ts'
import { type WeekTotals, weekTotals } from '../../health/measures/week-totals.ts'
import type { AccountView } from '../../model/account-view.ts'
import { activeUsers } from '../../model/usage.ts'
import { isBelieved } from './sign.ts'

/** Active users of every recorded week, this week first; a week without a row is one without users. */
export function peopleByWeek(view: AccountView): WeekTotals {
  if (!isBelieved(view, ['active_users', 'seats'])) return []
  const people = ofMetrics(view.usage, [activeUsers])
  const totals = weekTotals(people)
  return Array.from({ length: weeksRecorded(people) }, (_, weeksAgo) => totals[weeksAgo] ?? 0)
}

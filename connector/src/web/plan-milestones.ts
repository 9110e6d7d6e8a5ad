import { type Day, daysBetween } from '@perennial/shared/day'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { PlanMilestone } from '@perennial/shared/wire/company-plan'

/** What was to be reached by when, those due first at the top and those without a day at the end. */
export const planMilestones = ({ account, asOf }: AccountView): PlanMilestone[] =>
  account.milestones
    .map(({ name, due, done }) => ({ name, due, done, daysLate: daysLate(due, done, asOf) }))
    .sort((a, b) => ((a.due ?? lastOfAll) < (b.due ?? lastOfAll) ? -1 : 1))

const lastOfAll = '9999-12-31'

function daysLate(due: Day | null, done: Day | null, asOf: Day): number | null {
  if (due === null || (done === null && due >= asOf)) return null
  return Math.max(0, daysBetween(due, done ?? asOf))
}

import { changeInWords } from '../../health/measures/change-in-words.ts'
import { curve } from '../../health/measures/curve.ts'
import { usageChange } from '../../health/measures/usage-change.ts'
import { eventsOf, inWeeks, ofMetrics } from '../../health/measures/usage-weeks.ts'
import { scaled } from '../../health/scale.ts'
import type { AccountView } from '../../model/account-view.ts'
import { activeUsers, type UsageWeek } from '../../model/usage.ts'
import { isBelieved, type Sign, unknownSign } from './sign.ts'

const [recent, before] = [8, 18]
const windows = { windowDays: recent * 7, baselineDays: before * 7 }
const scale = curve([-0.2, 0], [0, 40], [0.2, 80], [0.5, 100])
/** Less is no growth worth a word. */
const worthSaying = 0.02

/**
 * Active users, else what was done in the product: the last 8 weeks against the 18 before. Half a year is too short to tell a
 * season from growth; what sales reads is what it could count itself.
 */
export const growth: Sign = {
  name: 'growth',
  label: 'Growth of use',
  weight: 20,
  read({ view }) {
    const found = growthOf('Active users', people(view)) ?? growthOf('Usage', events(view))
    return found ?? unknownSign('Too few weeks of use are known to tell whether it grows')
  },
}

const people = (view: AccountView): UsageWeek[] =>
  isBelieved(view, ['active_users']) ? ofMetrics(view.usage, [activeUsers]) : []
const events = (view: AccountView): UsageWeek[] => (isBelieved(view, ['usage']) ? eventsOf(view.usage) : [])

/** Use that is back after a silence is no growth: there is nothing to compare it with. */
function growthOf(what: string, usage: readonly UsageWeek[]) {
  const found = usageChange(inWeeks(usage, 0, recent + before), windows)
  if (found === null || found.baseline === 0) return null
  return {
    value: scaled(found.change, scale),
    because: `${what}: ${changeInWords(found)}`,
    forSales:
      found.change < worthSaying ? null : `${what.toLowerCase()} grew by ${Math.round(found.change * 100)} %`,
  }
}

import { addDays, type Day } from '../../day.ts'
import { isFedBy, type UsageNeed, usageNeeds } from './usage-feeds.ts'

/** Usage that is older than this says nothing about today. Weekly exports stay below it. */
const staleAfterDays = 14

/** The newest day of each metric in the whole portal, up to the day that is asked about. */
export type NewestUsage = ReadonlyMap<string, Day>

/** A need that usage feeds, and the last day it was fed. */
export interface StaleUsage {
  need: UsageNeed
  newest: Day
  because: string
}

/**
 * What no longer arrives. That one account has no usage is no reason: that no account has any is. Incidents are rare, so
 * their absence tells only when nothing else arrives either.
 */
export function staleUsage(newest: NewestUsage, asOf: Day): StaleUsage[] {
  const ofAll = latest([...newest.values()])
  if (isStale(ofAll, asOf))
    return usageNeeds
      .filter(need => latestOf(newest, need) !== null)
      .map(need => ({ need, newest: ofAll, because: `No usage has arrived since ${ofAll}` }))
  return usageNeeds.flatMap(need => {
    const own = latestOf(newest, need)
    if (need === 'incidents' || !isStale(own, asOf)) return []
    return [{ need, newest: own, because: `No ${nouns[need]} arrived since ${own}` }]
  })
}

/** Events that no account has caused lately, while others are recorded: fallen out of use, or out of the export. */
export function staleEvents(newest: NewestUsage, asOf: Day): { metric: string; newest: Day }[] {
  if (isStale(latestOf(newest, 'usage'), asOf)) return []
  return [...newest]
    .filter(([metric, day]) => isFedBy('usage', metric) && isStale(day, asOf))
    .map(([metric, day]) => ({ metric, newest: day }))
}

const nouns: Record<Exclude<UsageNeed, 'incidents'>, string> = {
  usage: 'events have',
  active_users: 'active users have',
  uptime: 'uptime has',
}

const isStale = (day: Day | null, asOf: Day): day is Day =>
  day !== null && day < addDays(asOf, -staleAfterDays)

const latestOf = (newest: NewestUsage, need: UsageNeed): Day | null =>
  latest([...newest].filter(([metric]) => isFedBy(need, metric)).map(([, day]) => day))

const latest = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null

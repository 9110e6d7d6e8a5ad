import type { UsageWeek } from '../../model/usage.ts'
import { inWeeks, sum, weeksRecorded } from './usage-weeks.ts'

/** Quantities by week, this week first, of all given rows together. */
export type WeekTotals = readonly number[]

export function weekTotals(usage: readonly UsageWeek[]): WeekTotals {
  const used = inWeeks(usage, 0, Number.POSITIVE_INFINITY)
  const weeks = Map.groupBy(used, ({ weeksAgo }) => weeksAgo)
  return Array.from({ length: weeksRecorded(used) }, (_, weeksAgo) =>
    sum((weeks.get(weeksAgo) ?? []).map(({ quantity }) => quantity)),
  )
}

/**
 * Weeks since the first usage, that one included; 0 where there is none. Weeks before it are weeks before the
 * account began, not weeks of silence; weeks after it without a row are weeks without usage.
 */
export const weeksKnown = (totals: WeekTotals): number => totals.length

/** Average quantity a week over weeks from <= weeksAgo < to. */
export const perWeek = (totals: WeekTotals, from: number, to: number): number =>
  totals.slice(from, to).reduce((total, one) => total + one, 0) / (to - from)

import type { UsageWeek } from '../../model/usage.ts'
import { weeksIn } from './usage-weeks.ts'
import { perWeek, type WeekTotals, weeksKnown, weekTotals } from './week-totals.ts'

/** Usage of the last weeks against the account's own weeks before. */
export interface UsageChange {
  /** As a fraction of what was to be expected: -0.4 is 40 % less. */
  change: number
  /** Quantities a week, and over how many weeks each. */
  recent: number
  recentWeeks: number
  baseline: number
  baselineWeeks: number
  /**
   * How the same weeks a year ago differed from those before them, as a fraction; null when that cannot be
   * told.
   */
  season: number | null
}

/** A baseline of fewer weeks is a beginning, not a habit. */
export const fewestBaselineWeeks = 4
const weeksInYear = 52

/**
 * What the season did to the same weeks a year ago is divided out, once those and a baseline before them are
 * known; both years are then compared over baselines of the same length. Null when too few weeks are known
 * for any comparison.
 */
export function usageChange(
  usage: readonly UsageWeek[],
  { windowDays, baselineDays }: { windowDays: number; baselineDays: number },
): UsageChange | null {
  const totals = weekTotals(usage)
  const recentWeeks = weeksIn(windowDays)
  const before = weeksKnown(totals) - recentWeeks
  if (before < fewestBaselineWeeks) return null
  const weeksThen = Math.min(weeksIn(baselineDays), before - weeksInYear)
  const season = seasonOf(totals, recentWeeks, weeksThen)
  const baselineWeeks = season === null ? Math.min(weeksIn(baselineDays), before) : weeksThen
  const recent = perWeek(totals, 0, recentWeeks)
  const baseline = perWeek(totals, recentWeeks, recentWeeks + baselineWeeks)
  return {
    change: changeFrom(baseline, recent, season ?? 0),
    recent,
    recentWeeks,
    baseline,
    baselineWeeks,
    season,
  }
}

/**
 * An account that used far less or far more a year ago was another customer then, mostly one that had just
 * begun: its rise was no season.
 */
function seasonOf(totals: WeekTotals, recentWeeks: number, weeksThen: number): number | null {
  if (weeksThen < fewestBaselineWeeks) return null
  const start = weeksInYear + recentWeeks
  const then = perWeek(totals, start, start + weeksThen)
  const now = perWeek(totals, recentWeeks, recentWeeks + weeksThen)
  const comparable = then > 0 && then >= now / 2 && then <= now * 2
  return comparable ? perWeek(totals, weeksInYear, start) / then - 1 : null
}

/**
 * Where the season empties the product, as holidays do a school's, the little that is left is no measure of
 * change.
 */
const leastExpected = 1 / 4

function changeFrom(baseline: number, recent: number, season: number): number {
  if (baseline === 0) return recent === 0 ? -1 : 1
  const expected = baseline * (1 + season)
  return (recent - expected) / Math.max(expected, baseline * leastExpected)
}

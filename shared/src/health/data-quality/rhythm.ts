import { type Day, daysBetween } from '../../day.ts'

/** How often records of a kind come in, and for how long none has. */
export interface Rhythm {
  newest: Day
  /** Days between two days with records that are exceeded one time in twenty only. */
  usualGap: number
  silentDays: number
  /** Silent for longer than three usual gaps, which no week-end explains. */
  broken: boolean
}

/** Fewer days tell no rhythm. */
const leastDays = 10
const usual = 0.95
const patience = 3
const leastSilence = 14

/** The rhythm of the days on which records are dated, up to a day; null where there are too few to tell. */
export function rhythmOf(days: ReadonlySet<Day>, asOf: Day): Rhythm | null {
  const sorted = [...days].filter(day => day <= asOf).sort()
  if (sorted.length < leastDays) return null
  const gaps = sorted.slice(1).map((day, at) => daysBetween(sorted[at]!, day))
  const usualGap = gaps.sort((a, b) => a - b)[Math.ceil(usual * gaps.length) - 1]!
  const newest = sorted.at(-1)!
  const silentDays = daysBetween(newest, asOf)
  const broken = silentDays > Math.max(leastSilence, patience * usualGap)
  return { newest, usualGap, silentDays, broken }
}

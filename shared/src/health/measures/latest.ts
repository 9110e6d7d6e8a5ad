import type { Day } from '../../day.ts'

interface Dated {
  id: string
  on: Day
}

/** Latest first; on one day by id, so that the order in which facts arrive changes nothing. */
export const latestFirst = (a: Dated, b: Dated): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1

/** The latest of some days up to a day; null when there is none. */
export const latestDay = (days: readonly (Day | null)[], asOf: Day): Day | null =>
  days.reduce<Day | null>(
    (latest, day) => (day !== null && day <= asOf && (latest === null || day > latest) ? day : latest),
    null,
  )

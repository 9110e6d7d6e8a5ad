import type { Day } from '../../day.ts'

/** The users an account was said to have, week by week, and its people in the CRM. */
export interface UserCounts {
  /** Recent weeks that have a figure: the last day of each, and the most users on any day of it. */
  weeks: readonly { end: Day; users: number }[]
  /** Of every linked contact the day it was created. */
  contactsSince: readonly Day[]
}

/** Fewer weeks, or fewer people, agree by chance. */
const leastWeeks = 6
const leastPeople = 3

/**
 * Whether what was imported as active users are the account's contacts: the figure is their number week after week, either the
 * number there is now or the one there was then. People who use a product come and go; address books do not.
 */
export function countsContacts({ weeks, contactsSince }: UserCounts): boolean {
  if (weeks.length < leastWeeks || weeks.some(({ users }) => users < leastPeople)) return false
  const knownBy = (end: Day): number => contactsSince.filter(since => since <= end).length
  return (
    weeks.every(({ users }) => users === contactsSince.length) ||
    weeks.every(({ users, end }) => users === knownBy(end))
  )
}

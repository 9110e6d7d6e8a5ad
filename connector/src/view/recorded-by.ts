import { type RawBuilder, sql } from 'kysely'
import type { Scope } from './scope.ts'
import { endOfDay } from './start-of-day.ts'

/** Whether something was recorded by the end of the as-of day and, in a replay, by its moment. */
export const recordedBy = (
  at: RawBuilder<unknown>,
  { asOf, timeZone, knownOn }: Scope,
): RawBuilder<unknown> => {
  const end = endOfDay(asOf, timeZone)
  return knownOn === null || knownOn >= end ? sql`${at} < ${end}` : sql`${at} <= ${knownOn}`
}

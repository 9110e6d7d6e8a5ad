import { type Day, isDay } from '@perennial/shared/day'
import { ConfigError } from '../errors.ts'
import type { Scope } from './scope.ts'
import { endOfDay } from './start-of-day.ts'

/** A past day as it was known at its end; null, or the last day there are figures for, is what is known now. */
export function asKnownOn(now: Scope, day: Day | null): Scope {
  if (day === null || day === now.asOf) return now
  if (!isDay(day) || day > now.asOf)
    throw new ConfigError(`asOf ${day} is no day up to ${now.asOf}, the last one figures are known for`, {
      field: 'asOf',
      remedy: `give a day up to ${now.asOf}, as YYYY-MM-DD`,
    })
  return { ...now, asOf: day, knownOn: new Date(endOfDay(day, now.timeZone).getTime() - 1) }
}

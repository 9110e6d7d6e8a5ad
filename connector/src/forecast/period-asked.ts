import type { Day } from '@perennial/shared/day'
import { type ForecastPeriod, periodAround, periodNamed } from '@perennial/shared/forecast/period'
import { ConfigError } from '../errors.ts'

/** The period as typed, or the quarter the day lies in. Throws ConfigError. */
export function periodAsked(text: string | undefined, asOf: Day, fiscalYearStart: number): ForecastPeriod {
  if (text === undefined) return periodAround(asOf, 'quarter', fiscalYearStart)
  const period = periodNamed(text, fiscalYearStart)
  if (period !== null) return period
  throw new ConfigError(`--period: ${JSON.stringify(text)} is no period`, {
    field: '--period',
    remedy: 'write a quarter 2026-Q4, a month 2026-11 or a year 2026',
  })
}

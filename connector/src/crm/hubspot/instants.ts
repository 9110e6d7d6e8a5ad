import type { Day } from '@perennial/shared/day'
import { DateTime } from 'luxon'

/** The instant of an hour of a day on the portal's clocks, as HubSpot takes it. */
export const instantOn = (day: Day, hour: number, timeZone: string): string =>
  DateTime.fromISO(day, { zone: timeZone }).set({ hour }).toUTC().toISO()!

/** What every answer says about its own age. */
import * as z from 'zod/mini'

/** Calendar day in the portal's time zone, YYYY-MM-DD. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

export const age = {
  /** The day all figures are computed for. */
  asOf: Day,
  /** ISO instant of the last completed sync; null before the first. */
  syncedAt: z.nullable(z.string()),
  /** True when the last completed sync is older than the portal's stale limit. */
  stale: z.boolean(),
  timeZone: z.string(),
}

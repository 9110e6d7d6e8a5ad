/** What every answer says about its own age, as the company card does. */
import { CompanyCard } from '../card.ts'

const { asOf, syncedAt, stale, timeZone } = CompanyCard.shape

export const age = { asOf, syncedAt, stale, timeZone }

/** Calendar day in the portal's time zone, YYYY-MM-DD. */
export const Day = asOf

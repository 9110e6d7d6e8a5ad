import { addDays, addMonths, type Day } from '@perennial/shared/day'

/** The stretches of time the portfolio is looked at over, all of them seen from one day. */
export interface Windows {
  /** Renewals that are due from the next day on, and how far "renewing soon" reaches. */
  soon: { days: number; to: Day }
  /** Renewals kept: those of the year behind, for what is overdue, and of the year ahead. */
  renewals: { from: Day; to: Day }
  /** The bridge: whole months, the current one up to the day. */
  bridge: { from: Day; to: Day }
  /** Retention: the same day a year before. */
  retention: { from: Day; to: Day }
}

const soonDays = 90

export const windowsOn = (asOf: Day): Windows => ({
  soon: { days: soonDays, to: addDays(asOf, soonDays) },
  renewals: { from: addDays(asOf, -365), to: addDays(asOf, 365) },
  bridge: { from: addMonths(`${asOf.slice(0, 7)}-01`, -11), to: asOf },
  retention: { from: addMonths(asOf, -12), to: asOf },
})

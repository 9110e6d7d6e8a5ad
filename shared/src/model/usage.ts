import * as z from 'zod'

/** Product usage of one metric over seven days, counted back from the as-of day. */
export const UsageWeek = z.object({
  metric: z.string(),
  /** 0 = the 7 days ending on the as-of day, 1 = the 7 before, ... */
  weeksAgo: z.int(),
  quantity: z.number(),
  /** On how many of the seven days there was any. */
  days: z.int().min(0).max(7),
})
export type UsageWeek = z.infer<typeof UsageWeek>

/** The metric that counts people using the product: of several days the most count, they are not added up. */
export const activeUsers = 'active_users'

/** Share of the time the product could be used, 0..100: a mean over days. */
export const uptime = 'uptime'

/** Incidents that the account was hit by. */
export const incidents = 'incidents'

/** Metrics that say nothing about what was done in the product; every other one counts events in it. */
export const notEvents: ReadonlySet<string> = new Set([activeUsers, uptime, incidents])

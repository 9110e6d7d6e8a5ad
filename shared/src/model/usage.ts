import * as z from 'zod'

/** Product usage of one metric over seven days, counted back from the as-of day. */
export const UsageWeek = z.object({
  metric: z.string(),
  /** 0 = the 7 days ending on the as-of day, 1 = the 7 before, ... */
  weeksAgo: z.int(),
  quantity: z.number(),
})
export type UsageWeek = z.infer<typeof UsageWeek>

/** The metric that counts people using the product; every other metric counts events. */
export const activeUsers = 'active_users'

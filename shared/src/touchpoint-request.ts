/** What a touchpoint is logged with and answered by. Days are YYYY-MM-DD in the portal's time zone. */
import * as z from 'zod/mini'

export const TouchpointRequest = z.strictObject({
  channel: z.enum(['call', 'email', 'meeting', 'note']),
  /** People of the account it was with. */
  contactIds: z.array(z.string()).check(z.maxLength(20)),
  /** The day it took place, today at the latest. */
  on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  subject: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  body: z.string().check(z.trim(), z.maxLength(5000)),
  /** Asked again under the same key, the same is answered and nothing is logged twice. */
  key: z.string().check(z.minLength(1), z.maxLength(200)),
})
export type TouchpointRequest = z.infer<typeof TouchpointRequest>

export const TouchpointReceipt = z.object({
  key: z.string(),
  account: z.object({ id: z.string(), name: z.string() }),
  /** The activity in the CRM; null while it is not known whether it is there. It is in the figures from the next sync. */
  engagement: z.nullable(z.object({ kind: z.string(), id: z.string() })),
  /** Why it is not in the CRM yet: it is tried again when asked again under its key, and with the next sync. */
  waitsBecause: z.nullable(z.string()),
  by: z.string(),
  /** ISO instant. */
  at: z.string(),
})
export type TouchpointReceipt = z.infer<typeof TouchpointReceipt>

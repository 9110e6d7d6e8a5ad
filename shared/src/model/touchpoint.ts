import * as z from 'zod'

/** One logged contact with the account. */
export const Touchpoint = z.object({
  id: z.string(),
  channel: z.enum(['call', 'email', 'meeting', 'note', 'task']),
  on: z.string(),
  subject: z.string(),
  direction: z.nullable(z.enum(['inbound', 'outbound'])),
  /** True when the customer took part: a reply, a call that connected, a meeting that was held. */
  twoWay: z.boolean(),
  contactIds: z.array(z.string()),
  url: z.nullable(z.string()),
})
export type Touchpoint = z.infer<typeof Touchpoint>

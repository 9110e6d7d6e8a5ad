import * as z from 'zod'
import { AmountMeans } from './deal.ts'

/** A record that is an agreement by itself: of the CRM's contracts object, or a commerce subscription. */
export const Agreement = z.object({
  id: z.string(),
  source: z.enum(['contract_object', 'subscription']),
  name: z.string(),
  /** False for drafts and what was cancelled before it began. */
  live: z.boolean(),
  amount: z.nullable(z.string()),
  amountMeans: AmountMeans,
  currency: z.string(),
  start: z.nullable(z.string()),
  end: z.nullable(z.string()),
  termMonths: z.nullable(z.number()),
  autoRenews: z.nullable(z.boolean()),
  noticeDays: z.nullable(z.number()),
  seats: z.nullable(z.number()),
  url: z.nullable(z.string()),
})
export type Agreement = z.infer<typeof Agreement>

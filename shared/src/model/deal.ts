import * as z from 'zod'

/** What a deal does to the contract it belongs to. */
export const DealPurpose = z.enum(['new', 'renewal', 'expansion', 'downgrade', 'one_off', 'unknown'])
export type DealPurpose = z.infer<typeof DealPurpose>

/** A CRM deal read through the mapping. Amounts stay as the CRM's decimal string until a contract reads them. */
export const Deal = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['open', 'won', 'lost']),
  purpose: DealPurpose,
  amount: z.nullable(z.string()),
  currency: z.string(),
  /** What the amount means in this portal. */
  amountMeans: z.enum(['arr', 'mrr', 'tcv']),
  closeDate: z.nullable(z.string()),
  createdOn: z.string(),
  start: z.nullable(z.string()),
  end: z.nullable(z.string()),
  termMonths: z.nullable(z.number()),
  autoRenews: z.nullable(z.boolean()),
  noticeDays: z.nullable(z.number()),
  seats: z.nullable(z.number()),
  url: z.nullable(z.string()),
})
export type Deal = z.infer<typeof Deal>

import * as z from 'zod'

/** One line of a deal. Money stays the CRM's decimal string until a contract reads it. */
export const LineItem = z.object({
  id: z.string(),
  name: z.string(),
  /** Amount of one billing interval, all units together. */
  amount: z.nullable(z.string()),
  currency: z.string(),
  /** Length of the billing interval in months (a week is 12/52); null = one-off. */
  everyMonths: z.nullable(z.number()),
  termMonths: z.nullable(z.number()),
  start: z.nullable(z.string()),
  end: z.nullable(z.string()),
})
export type LineItem = z.infer<typeof LineItem>

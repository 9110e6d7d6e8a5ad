import * as z from 'zod'

/** What one unit of `currency` is worth in the reporting currency, from a day on until the next rate. */
export const ExchangeRate = z.object({
  on: z.string(),
  currency: z.string().length(3),
  rate: z.number().positive(),
})
export type ExchangeRate = z.infer<typeof ExchangeRate>

import * as z from 'zod'

/** The facts of a contract that a person can confirm or correct. */
export const ConfirmableFact = z.enum(['renewal_date', 'arr', 'notice_days'])
export type ConfirmableFact = z.infer<typeof ConfirmableFact>

/** A person's word on one fact of one contract. Lasts as long as the contract: its successor is another one. */
export const Confirmation = z.object({
  id: z.string(),
  contractId: z.string(),
  fact: ConfirmableFact,
  /** A day, a decimal amount per year, or a number of days. */
  value: z.string(),
  by: z.string(),
  on: z.string(),
})
export type Confirmation = z.infer<typeof Confirmation>

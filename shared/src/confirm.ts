/** What a person's confirmation of a fact is asked with and answered by: API, command line and, later, cards. */
import * as z from 'zod/mini'

export const ConfirmRequest = z.object({
  /** The contract the fact belongs to; may be left out where the account has one in force. */
  contractId: z.optional(z.string()),
  fact: z.enum(['renewal_date', 'arr', 'notice_days']),
  /** A day, a decimal amount per year or a number of days; left out to confirm what is shown, null to take a word back. */
  value: z.optional(z.nullable(z.string())),
  reason: z.optional(z.string().check(z.maxLength(500))),
})
export type ConfirmRequest = z.infer<typeof ConfirmRequest>

export const ConfirmReceipt = z.object({
  id: z.string(),
  account: z.object({ id: z.string(), name: z.string() }),
  contract: z.object({ id: z.string(), name: z.string() }),
  fact: z.enum(['renewal_date', 'arr', 'notice_days']),
  /** Null: the word given before was taken back. */
  value: z.nullable(z.string()),
  /** What stood there before, and how it was known. */
  replaced: z.nullable(z.object({ value: z.string(), basis: z.string(), rule: z.string() })),
  by: z.string(),
  reason: z.nullable(z.string()),
  /** ISO instant. */
  at: z.string(),
})
export type ConfirmReceipt = z.infer<typeof ConfirmReceipt>

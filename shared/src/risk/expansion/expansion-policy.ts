import * as z from 'zod'

/** When sales may be told that an account is ready for more. */
export const ExpansionPolicy = z
  .object({
    /** Expansion score, 0 to 100, from which the flag may be set. */
    flagFrom: z.number().min(0).max(100).default(60),
    /** Probability that the renewal is lost above which the flag is never set. */
    highRisk: z.number().min(0).max(0.5).default(0.3),
    /** Usage metrics that stand for the features or products one could buy; none named = not known how many an account has. */
    features: z.array(z.string().min(1)).default([]),
  })
  .strict()
export type ExpansionPolicy = z.infer<typeof ExpansionPolicy>

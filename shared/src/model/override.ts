import * as z from 'zod'

/** How an override gives way: it holds to its last day, or moves to the model's score in equal daily steps. */
export const OverrideDecay = z.enum(['none', 'linear'])
export type OverrideDecay = z.infer<typeof OverrideDecay>

/** A person's word against the model's score of an account: a score, or a band, never both. */
export const Override = z.object({
  id: z.string(),
  accountId: z.string(),
  /** 0..100, 100 is best; null when a band is said. */
  score: z.nullable(z.int().min(0).max(100)),
  band: z.nullable(z.enum(['healthy', 'watch', 'at_risk'])),
  reason: z.string(),
  by: z.string(),
  /** First and last day it counts. */
  from: z.string(),
  until: z.string(),
  decay: OverrideDecay,
})
export type Override = z.infer<typeof Override>

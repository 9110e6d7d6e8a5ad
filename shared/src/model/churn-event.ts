import * as z from 'zod'
import { LossCause } from './contract-line.ts'

/** An account's word that it leaves. It explains why a line ended; it ends none. */
export const ChurnEvent = z.object({
  on: z.string(),
  /** In the words of the source. */
  reason: z.nullable(z.string()),
  lossCause: z.nullable(LossCause),
  /** The account had left before. */
  reactivation: z.nullable(z.boolean()),
  note: z.nullable(z.string()),
})
export type ChurnEvent = z.infer<typeof ChurnEvent>

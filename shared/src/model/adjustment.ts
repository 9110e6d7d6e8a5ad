import * as z from 'zod'
import { Money } from '../money.ts'
import { LossCause } from './contract-line.ts'
import { reasonCodes } from './reason-codes.ts'

/** Why a person changed an amount. */
export const ReasonCode = z.enum(reasonCodes)
export type ReasonCode = z.infer<typeof ReasonCode>

/**
 * A person's word on the yearly amount of a line from a day on. It replaces what the source says, it is never added
 * to it. Approved ones only: what waits for a second person has no effect yet.
 */
export const Adjustment = z.object({
  id: z.string(),
  accountId: z.string(),
  /** The line it is about; null = revenue no source knows of, a line by itself. */
  lineId: z.nullable(z.string()),
  /** Yearly. */
  amount: Money,
  effective: z.string(),
  /** A movement changes the amount on its day; a correction says what it was all along. */
  kind: z.enum(['movement', 'correction']),
  /** `pin` holds as long as the line does, the other until the source says something else than `sourceAmount`. */
  holds: z.enum(['until_source_changes', 'pin']),
  /** Yearly amount by the source on the effective day, when the adjustment was made; null = none. */
  sourceAmount: z.nullable(Money),
  reason: ReasonCode,
  lossCause: z.nullable(LossCause),
  note: z.nullable(z.string()),
  by: z.string(),
  knownFrom: z.string(),
})
export type Adjustment = z.infer<typeof Adjustment>

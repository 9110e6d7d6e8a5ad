import * as z from 'zod'
import { Money } from '../money.ts'
import { Basis } from './basis.ts'

/** A recurring agreement in force from `start` up to, not including, `end`. */
export const Contract = z.object({
  id: z.string(),
  name: z.string(),
  arr: z.nullable(Money),
  start: z.string(),
  /** First day no longer covered; null = evergreen. */
  end: z.nullable(z.string()),
  termMonths: z.nullable(z.number()),
  autoRenews: z.nullable(z.boolean()),
  noticeDays: z.nullable(z.number()),
  seats: z.nullable(z.number()),
  basis: Basis,
  /** The rule the dates came from, in words. */
  rule: z.string(),
  url: z.nullable(z.string()),
})
export type Contract = z.infer<typeof Contract>

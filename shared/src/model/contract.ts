import * as z from 'zod'
import { Money } from '../money.ts'
import { Origin } from './origin.ts'

/** Another source that says something else about a fact than the one that was followed. */
export const Dispute = z.object({
  fact: z.enum(['renewal_date', 'arr']),
  chosen: z.object({ value: z.string(), origin: Origin }),
  other: z.object({ value: z.string(), origin: Origin }),
})
export type Dispute = z.infer<typeof Dispute>

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
  /** Ids of the contracts it takes the place of, where the CRM says so: a guess links nothing. */
  replaces: z.array(z.string()),
  /** How each fact is known; `arr` and `notice` are null where there is no such fact. */
  origins: z.object({ term: Origin, arr: z.nullable(Origin), notice: z.nullable(Origin) }),
  disputes: z.array(Dispute),
  url: z.nullable(z.string()),
})
export type Contract = z.infer<typeof Contract>

/**
 * What people in sales are told of an account: whether more may be offered, and nothing it could be guessed from. Strict, so that
 * whatever else an account is known for cannot be sent along.
 */
import * as z from 'zod/mini'
import { age } from './age.ts'

export const SalesCard = z.strictObject({
  account: z.strictObject({ id: z.string(), name: z.string() }),
  ...age,
  /** An expansion may be raised; null = not known. */
  expansion: z.nullable(z.boolean()),
  /** What in the use of the product asks for more; empty while the flag is not set. */
  because: z.string(),
  /** Label of the service tier; null = not known. */
  tier: z.nullable(z.string()),
  /** Nothing may be offered now, whatever the reason; null = not known, so ask first. */
  doNotPursue: z.nullable(z.boolean()),
})
export type SalesCard = z.infer<typeof SalesCard>

/** Path below the connector's origin that answers the sales card. */
export const salesCardPath = (companyId: string | number): string => `/v1/cards/company/${companyId}/sales`

/** How a company uses the product: seats, the trend of each metric, and how the service was. */
import * as z from 'zod/mini'
import { Band, CardEvidence } from '../card.ts'
import { age, Day } from './age.ts'

/** What is known of the use or the service, in plain words. */
export const UsageStatement = z.object({
  label: z.string(),
  because: z.string(),
  evidence: z.array(CardEvidence),
})
export type UsageStatement = z.infer<typeof UsageStatement>

export const UsageMetric = z.object({
  metric: z.string(),
  /** People are the most of a week, a share 0..100 is a mean, events are added up. */
  kind: z.enum(['people', 'share', 'events']),
  /** Of the last four weeks and the four before; null where nothing was recorded then. */
  recent: z.nullable(z.number()),
  before: z.nullable(z.number()),
  /** Weeks with a record, oldest first. */
  weeks: z.array(z.object({ until: Day, quantity: z.number() })),
})
export type UsageMetric = z.infer<typeof UsageMetric>

/** GET {connector}/v1/cards/company/{companyId}/usage */
export const CompanyUsage = z.object({
  ...age,
  /**
   * Seats under contract and active users a week over the last four, each null when not known; the band the use of
   * licences alone would be in.
   */
  seats: z.object({ contracted: z.nullable(z.number()), used: z.nullable(z.number()), band: Band }),
  statements: z.array(UsageStatement),
  metrics: z.array(UsageMetric),
})
export type CompanyUsage = z.infer<typeof CompanyUsage>

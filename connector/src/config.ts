import { defaultScorecard, Scorecard } from '@perennial/shared/health/scorecard'
import { CustomerRule } from '@perennial/shared/lifecycle/customer'
import { Segments } from '@perennial/shared/lifecycle/segment'
import { Policy } from '@perennial/shared/policy'
import * as z from 'zod'
import { Mapping } from './config/mapping.ts'

/** Everything `perennial.config.yaml` may say. Secrets are not among it. */
export const Config = z
  .object({
    crm: z.enum(['hubspot']).default('hubspot'),
    /** Calls this portal grants us; below HubSpot's own limits, to leave room for other apps. */
    budget: z
      .object({
        callsPerTenSeconds: z.int().min(1).default(90),
        searchesPerSecond: z.int().min(1).default(4),
      })
      .strict()
      .prefault({}),
    customers: CustomerRule.prefault({}),
    mapping: Mapping,
    policy: Policy.prefault({}),
    /** Groups of accounts by a condition; an account is in the first that holds. */
    segments: Segments.default([]),
    scorecard: Scorecard.default(defaultScorecard),
    sync: z
      .object({
        /** How far the CRM's search index may trail; the settling pass stays this far behind. */
        settlingLagSeconds: z.number().min(0).default(300),
        archivedEveryHours: z.number().min(0).default(24),
        linksEveryHours: z.number().min(0).default(24),
      })
      .strict()
      .prefault({}),
    writeback: z
      .object({
        /** Points a score must move, within its band, before it is written again. */
        minimumScoreChange: z.int().min(1).max(50).default(1),
      })
      .strict()
      .prefault({}),
    /** Audiences whose properties are written beside those for everyone. */
    expose: z.array(z.enum(['cs', 'finance'])).default([]),
  })
  .strict()
export type Config = z.infer<typeof Config>

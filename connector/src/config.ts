import { defaultScorecard, Scorecard, ScorecardForSome } from '@perennial/shared/health/scorecard'
import { CustomerRule } from '@perennial/shared/lifecycle/customer'
import { Segments } from '@perennial/shared/lifecycle/segment'
import { defaultSegments } from '@perennial/shared/lifecycle/segment-defaults'
import { defaultStages } from '@perennial/shared/lifecycle/stage-defaults'
import { ContactStages, Stages } from '@perennial/shared/lifecycle/stages'
import { defaultTiers } from '@perennial/shared/lifecycle/tier-defaults'
import { Tiers } from '@perennial/shared/lifecycle/tiers'
import { Policy } from '@perennial/shared/policy'
import * as z from 'zod'
import { Mapping } from './config/mapping.ts'
import { Roles } from './config/roles.ts'

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
    /** Groups of accounts by a condition; an account is in every one that holds. Reports by segment take the first. */
    segments: Segments.default(() => [...defaultSegments]),
    /** The scorecard for everybody that none of `scorecards` is for. */
    scorecard: Scorecard.default(defaultScorecard),
    /** Scorecards for some accounts (`when`), in order of precedence. */
    scorecards: z.array(ScorecardForSome).default([]),
    /** Stages of a customer's life, in order of precedence; an account is in one of them, or in none. */
    stages: Stages.default(() => [...defaultStages]),
    /** Stages of the contacts of customers; without any, contacts get no property. */
    contactStages: ContactStages.default([]),
    /** Classes of customers by revenue, complexity and risk, in order of precedence, and who looks after them. */
    tiers: Tiers.default(() => [...defaultTiers]),
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
    /** Who may see and do what, by the address or user id HubSpot signs for; whoever is not named gets the default. */
    roles: Roles.prefault({}),
  })
  .strict()
export type Config = z.infer<typeof Config>

/** The parts that decide what is concluded. They are published in versions; the rest says how Perennial works here. */
export const PublishedRules = Config.pick({
  customers: true,
  mapping: true,
  policy: true,
  segments: true,
  scorecard: true,
  scorecards: true,
  stages: true,
  contactStages: true,
  tiers: true,
})
export type PublishedRules = z.infer<typeof PublishedRules>

export const ruleSections = Object.keys(PublishedRules.shape) as (keyof PublishedRules)[]

export const rulesIn = (config: Config): PublishedRules =>
  Object.fromEntries(ruleSections.map(section => [section, config[section]])) as PublishedRules

/** GET /v1/pages/cohorts: what is left of the customers who began in the same period. */
import * as z from 'zod/mini'
import { CardMoney } from '../card.ts'
import { Aged, WorkedOut } from './aged.ts'

export const cohortsPath = '/v1/pages/cohorts'

export const CohortPeriod = z.enum(['month', 'quarter', 'year'])
export type CohortPeriod = z.infer<typeof CohortPeriod>

/** A cohort at an age, in periods since the one it began in. Shares are 0 and up; null = unknown: there was nothing to keep. */
export const CohortCell = z.object({
  age: z.int(),
  /** Customers old enough for the age, and how many of them pay. */
  of: z.int(),
  paying: z.int(),
  logo: z.nullable(z.number()),
  /** Of the revenue at the start: with growth, and without. */
  net: z.nullable(z.number()),
  gross: z.nullable(z.number()),
})
export type CohortCell = z.infer<typeof CohortCell>

export const CohortRow = z.object({
  cohort: z.string(),
  customers: z.int(),
  start: CardMoney,
  /** Too few customers for its shares to tell anything. */
  small: z.boolean(),
  cells: z.array(CohortCell),
})
export type CohortRow = z.infer<typeof CohortRow>

export const CohortsReport = z.object({
  by: CohortPeriod,
  currency: z.string(),
  policy: z.string(),
  /** Customers below which a cohort counts as small. */
  fewest: z.int(),
  cohorts: z.array(CohortRow),
  /** All as one: at each age those old enough. */
  all: CohortRow,
  /** Customers left out because no exchange rate is known for what they pay. */
  unconverted: z.array(z.object({ currency: z.string(), customers: z.int() })),
})
export type CohortsReport = z.infer<typeof CohortsReport>

export const CohortsPage = z.extend(Aged, { workedOut: WorkedOut, report: z.nullable(CohortsReport) })
export type CohortsPage = z.infer<typeof CohortsPage>

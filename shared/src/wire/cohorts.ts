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

/** A customer of a cohort at an age; what it paid at the start and pays then, at the rates of the start. */
export const CohortCustomer = z.object({
  id: z.string(),
  name: z.string(),
  url: z.nullable(z.string()),
  start: CardMoney,
  paid: CardMoney,
  /** Of `paid`, at most what it paid at the start. */
  kept: CardMoney,
})
export type CohortCustomer = z.infer<typeof CohortCustomer>

/** GET /v1/pages/cohorts/customers: the customers a cell of the cohorts is made of. The sums are those of the cell. */
export const CohortCustomers = z.object({
  cohort: z.string(),
  age: z.int(),
  customers: z.int(),
  paying: z.int(),
  start: CardMoney,
  paid: CardMoney,
  kept: CardMoney,
  /** Those with the largest loss first, at most 1,000. */
  members: z.array(CohortCustomer),
})
export type CohortCustomers = z.infer<typeof CohortCustomers>

export const cohortCustomersPath = '/v1/pages/cohorts/customers'

export const CohortCustomersPage = z.extend(Aged, {
  workedOut: WorkedOut,
  report: z.nullable(CohortCustomers),
})
export type CohortCustomersPage = z.infer<typeof CohortCustomersPage>

export const CohortsPage = z.extend(Aged, { workedOut: WorkedOut, report: z.nullable(CohortsReport) })
export type CohortsPage = z.infer<typeof CohortsPage>

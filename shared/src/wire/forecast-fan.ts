/** GET /v1/portfolio/forecast-fan: what the renewals that are due soon will come to, day by day, with its range. */
import * as z from 'zod/mini'
import { Day } from './age.ts'
import { type Filters, pathWith } from './filters.ts'
import { aged } from './portfolio.ts'

/** Of the renewals due up to this day: how many, what is up, and what comes of them. */
export const FanPoint = z.object({
  on: Day,
  renewals: z.int(),
  /** What is up for renewal: the most that can come without growth. */
  target: z.int(),
  /** Weighted by the probability of renewing. */
  expected: z.int(),
  /** Eight times in ten what comes lies between. */
  p10: z.int(),
  p90: z.int(),
})
export type FanPoint = z.infer<typeof FanPoint>

export const ForecastFan = z.object({
  ...aged,
  /** One a week, the last one on the last day of `Overview.renewing`; null where a range is not computed. */
  points: z.nullable(z.array(FanPoint)),
  /** What the range rests on, or why there is none. */
  because: z.string(),
  /** Renewals whose amount is not known, or without a rate: in no figure. */
  withoutAmount: z.int(),
})
export type ForecastFan = z.infer<typeof ForecastFan>

export const forecastFanPath = (filters: Filters): string => pathWith('/v1/portfolio/forecast-fan', filters)

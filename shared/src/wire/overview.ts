/** The portfolio at a glance. Amounts are minor units of `currency`; each number names the `metric` that opens it to its rows. */
import * as z from 'zod/mini'
import { Band, CardCategory, CardMoney } from '../card.ts'
import { Day } from './age.ts'
import { type Filters, pathWith } from './filters.ts'
import { aged, PortfolioRow } from './portfolio.ts'

/** A sum of renewals; those whose amount is not known, or without a rate, are counted and in no amount. */
const Renewals = z.object({ renewals: z.int(), amount: z.int(), withoutAmount: z.int() })

export const MovementName = z.enum([
  'new',
  'expansion',
  'contraction',
  'churn',
  'reactivation',
  'escalation',
  'fx',
])
export type MovementName = z.infer<typeof MovementName>

export const Overview = z.object({
  ...aged,
  /** Accounts that fit the filters. */
  accounts: z.int(),
  /** Open renewals due in the next `days`: metric `renewing`. Past ones are in `overdue`. */
  renewing: z.object({ ...Renewals.shape, days: z.int(), to: Day }),
  /** Metric `overdue`. */
  overdue: Renewals,
  /** Of the renewals in `renewing`, weighted by their probability and by what is called: metric `forecast`. */
  forecast: z.object({
    amount: z.int(),
    expected: z.int(),
    /** Eight times in ten what comes lies between; null with the reason where it is not computed. */
    range: z.nullable(z.object({ p10: z.int(), p90: z.int() })),
    rangeBecause: z.string(),
  }),
  /** Of the renewals in `renewing` and `overdue`: what is expected to be lost (metric `at_risk`), and what is up with a band at risk. */
  atRisk: z.object({ expectedLoss: z.int(), exposure: z.int() }),
  /** Of who paid at the start of the window: metrics `nrr`, `grr`. Null where nobody paid then. */
  retention: z.object({
    from: Day,
    to: Day,
    start: z.int(),
    net: z.int(),
    kept: z.int(),
    nrr: z.nullable(z.number()),
    grr: z.nullable(z.number()),
  }),
  /** The first forecast of each past quarter against what came of it, over all accounts; the last quarter first. */
  accuracy: z.array(
    z.object({
      period: z.string(),
      takenOn: Day,
      daysAhead: z.int(),
      forecast: z.int(),
      actual: z.int(),
      /** Forecast less actual, as a share of what came; null where nothing did. */
      bias: z.nullable(z.number()),
      open: z.int(),
    }),
  ),
  /** Open renewals by month and band, what is overdue in a month of its own: metric `month:M:BAND`. */
  months: z.array(z.object({ month: z.string(), band: Band, ...Renewals.shape })),
  /** Renewals by month and category, decided ones too: what was up (metric `category:M:C`), is forecast, and came. */
  categories: z.array(
    z.object({
      month: z.string(),
      category: CardCategory,
      ...Renewals.shape,
      forecast: z.int(),
      final: z.int(),
    }),
  ),
  /** What is paid now: metric `arr`. */
  contracts: z.object({ accounts: z.int(), arr: z.int(), average: z.nullable(z.int()) }),
  /** ARR over whole months up to the day: opening + movements = closing, to the cent. Metrics `bridge:opening`, `bridge:KIND`, `bridge:closing`. */
  bridge: z.object({
    from: Day,
    to: Day,
    opening: z.int(),
    movements: z.array(z.object({ kind: MovementName, amount: z.int(), accounts: z.int() })),
    closing: z.int(),
  }),
  /** What is paid in currencies without a rate: in no amount above. Metric `without_rate`. */
  withoutRate: z.object({ accounts: z.int(), totals: z.array(CardMoney) }),
  /** Where a call saves most: probability of loss x amount up for renewal x the share that can still be saved. Metric `queue`. */
  queue: z.array(PortfolioRow),
})
export type Overview = z.infer<typeof Overview>

export const overviewPath = (filters: Filters): string => pathWith('/v1/portfolio/overview', filters)

/** GET /v1/pages/alerts: open alerts, the budget they came out of, and what came of those before. */
import * as z from 'zod/mini'
import { ListedAlert } from '../alert-request.ts'
import { CardMoney } from '../card.ts'
import { Aged } from './aged.ts'
import { type Filters, ofNow, pathWith } from './filters.ts'

export const alertsPath = (filters: Filters): string => pathWith('/v1/pages/alerts', ofNow(filters))

/** `urgent`: handed up, or decided within two weeks; `high`: more likely lost than not; else `raised`. */
export const Severity = z.enum(['urgent', 'high', 'raised'])
export type Severity = z.infer<typeof Severity>

export const PageAlert = z.extend(ListedAlert, {
  /** What the account's owner is called; null = nobody owns it. */
  owner: z.nullable(z.string()),
  severity: Severity,
  arr: z.nullable(CardMoney),
  expectedLoss: z.nullable(CardMoney),
  withoutRate: z.array(CardMoney),
})
export type PageAlert = z.infer<typeof PageAlert>

/** Alerts of one owner this week. */
export const OwnerBudget = z.object({
  ownerId: z.nullable(z.string()),
  /** What the owner is called; null = these accounts have none. */
  owner: z.nullable(z.string()),
  raised: z.int(),
  /** Null = no limit. */
  allowed: z.nullable(z.int()),
  /** Accounts that would have had an alert under a larger budget. */
  waiting: z.int(),
})
export type OwnerBudget = z.infer<typeof OwnerBudget>

/** What alerts promised and what became of the renewals they were about. */
export const Outcome = z.object({
  alerts: z.int(),
  decided: z.int(),
  lost: z.int(),
  renewed: z.int(),
  /** How many of the decided were expected to be lost. */
  promised: z.number(),
  /** Share of the decided that were lost, with its 95 % interval; null before any was decided. */
  precision: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  /** Loss expected of the decided, and the revenue of those lost. */
  promisedLoss: CardMoney,
  lostArr: CardMoney,
  useful: z.int(),
  notUseful: z.int(),
})
export type Outcome = z.infer<typeof Outcome>

export const AlertsPage = z.extend(Aged, {
  /** Open ones by severity, each with the most worth first; then those snoozed. */
  alerts: z.array(PageAlert),
  /** The Monday of the week the budget is of; null before the first run. */
  week: z.nullable(z.string()),
  budget: z.array(OwnerBudget),
  total: Outcome,
  /** The latest first. */
  weeks: z.array(z.extend(Outcome, { week: z.string() })),
})
export type AlertsPage = z.infer<typeof AlertsPage>

/** How the score of a company came to be what it is: a year of scores, and what moved the last 90 days. */
import * as z from 'zod/mini'
import { Band } from '../card.ts'
import { age, Day } from './age.ts'

/** How the account stood from a day on. */
export const HistoryPoint = z.object({
  on: Day,
  /** 0..100, 100 is best; null when unscored. */
  score: z.nullable(z.int()),
  band: Band,
  /** Version of the configuration it was scored under: where it changes, the rules did. */
  version: z.int(),
  /** It was not stored then: it is what would have been concluded from what was known that day. */
  replayed: z.boolean(),
})
export type HistoryPoint = z.infer<typeof HistoryPoint>

/** A version of the configuration that came to rule within the year. */
export const HistoryVersion = z.object({
  /** Day of the first score under it. */
  on: Day,
  version: z.int(),
  origin: z.enum(['file', 'published', 'rollback']),
  by: z.nullable(z.string()),
  reason: z.nullable(z.string()),
})
export type HistoryVersion = z.infer<typeof HistoryVersion>

/** One reason why a score moved. */
export const HistoryChange = z.object({
  /** What kind of thing happened, in words. */
  kind: z.string(),
  label: z.string(),
  points: z.number(),
  because: z.string(),
})
export type HistoryChange = z.infer<typeof HistoryChange>

/** A day on which the score moved. The points of its changes sum to `to` less `from` exactly. */
export const HistoryMove = z.object({
  on: Day,
  from: z.int(),
  to: z.int(),
  /** The rules changed, not the customer. */
  byConfiguration: z.boolean(),
  changes: z.array(HistoryChange),
})
export type HistoryMove = z.infer<typeof HistoryMove>

const Standing = z.object({ on: Day, score: z.int() })

/** All that moved the score from one day to another, the largest first; points sum to the difference exactly. */
export const HistoryDifference = z.object({
  from: Standing,
  to: Standing,
  /** The first of the two was not stored: it is what would have been concluded from what was known then. */
  replayed: z.boolean(),
  changes: z.array(HistoryChange),
})
export type HistoryDifference = z.infer<typeof HistoryDifference>

/**
 * GET {connector}/v1/cards/company/{companyId}/history: what was stored.
 * GET {connector}/v1/cards/company/{companyId}/history/replayed: the same with the months before the first score, and a difference
 * that reaches back to them, worked out from what was known then.
 */
export const CompanyHistory = z.object({
  ...age,
  /** Day a year before; points are in order of days. */
  from: Day,
  points: z.array(HistoryPoint),
  /** Oldest first. */
  versions: z.array(HistoryVersion),
  /** Days `difference` and `moves` are about. */
  windowDays: z.int(),
  /** There were months before the first score, and they were not asked for. */
  incomplete: z.boolean(),
  /** Null when one of its days has no score; then `differenceUnknown` says why. */
  difference: z.nullable(HistoryDifference),
  differenceUnknown: z.nullable(z.string()),
  /** Latest first; only what was stored. */
  moves: z.array(HistoryMove),
})
export type CompanyHistory = z.infer<typeof CompanyHistory>

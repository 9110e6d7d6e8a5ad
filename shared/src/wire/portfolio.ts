/** What every answer about a portfolio says first, and the rows its numbers open to. Amounts are minor units of `currency`. */
import * as z from 'zod/mini'
import { Band, CardCategory, CardMoney } from '../card.ts'
import { age, Day } from './age.ts'
import { type Filters, pathWith, RenewalStatus } from './filters.ts'

export const aged = {
  ...age,
  /** When the figures were put together from contracts, forecast and scores, and whether they show a past state of knowledge. */
  madeAt: z.string(),
  replayed: z.boolean(),
  /** The reporting currency, and its minor digits. */
  currency: z.string(),
  digits: z.int(),
}

/** One account, or one renewal of it, behind a number. */
export const PortfolioRow = z.object({
  id: z.string(),
  name: z.string(),
  url: z.nullable(z.string()),
  /** What the owner is called. */
  owner: z.nullable(z.string()),
  band: Band,
  score: z.nullable(z.int()),
  status: z.union([RenewalStatus, z.literal('decided')]),
  due: z.nullable(Day),
  notice: z.nullable(Day),
  /** Of renewing; null = unknown. */
  probability: z.nullable(z.number()),
  category: z.nullable(CardCategory),
  /** What the row adds to the number; null = unknown, or without a rate: then `withoutRate` says what is paid. */
  amount: z.nullable(z.int()),
  withoutRate: z.array(CardMoney),
  /** What is still to be saved and why, see `Overview.queue`; null = no open renewal, or its amount is not known. */
  worth: z.nullable(z.int()),
  worthBecause: z.nullable(z.string()),
})
export type PortfolioRow = z.infer<typeof PortfolioRow>

/** GET /v1/portfolio/accounts: the rows behind a number, a page of them. */
export const PortfolioRows = z.object({
  ...aged,
  metric: z.string(),
  /** What the rows are and what their amounts mean, in words. */
  title: z.string(),
  rows: z.array(PortfolioRow),
  page: z.int(),
  pages: z.int(),
  /** Over all pages. The amounts of all rows sum to `amount`; rows without one are in no sum. */
  total: z.object({ rows: z.int(), amount: z.int(), withoutAmount: z.int() }),
})
export type PortfolioRows = z.infer<typeof PortfolioRows>

export const rowSorts = ['amount', 'worth', 'name', 'due', 'probability', 'score'] as const
export type RowSort = (typeof rowSorts)[number]

/** Which rows: those of a number (`metric`), in an order (`-` first: the greatest first), a page of them. */
export interface RowsAsked {
  metric: string
  sort: RowSort | `-${RowSort}`
  page: number
}

export const rowsPath = (filters: Filters, { metric, sort, page }: RowsAsked): string =>
  pathWith('/v1/portfolio/accounts', filters, { metric, sort, page: String(page) })

/** The same rows, all pages of them, as text/csv. */
export const rowsCsvPath = (filters: Filters, { metric, sort }: Omit<RowsAsked, 'page'>): string =>
  pathWith('/v1/portfolio/accounts', filters, { metric, sort, format: 'csv' })

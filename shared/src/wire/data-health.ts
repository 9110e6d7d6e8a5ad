/** GET /v1/pages/data-health: how fresh and how true the data is that everything rests on. */
import * as z from 'zod/mini'
import { CardMoney } from '../card.ts'
import { Aged, PageRecord, WorkedOut } from './aged.ts'
import { type Filters, ofNow, pathWith } from './filters.ts'

export const dataHealthPath = (filters: Filters): string => pathWith('/v1/pages/data-health', ofNow(filters))

export const PageFinding = z.object({
  code: z.string(),
  label: z.string(),
  count: z.int(),
  /** Those with most revenue first; not all where there are many, none for who may not see every account. */
  records: z.array(PageRecord),
  /** Yearly revenue it touches, a sum per currency; null when unknown. */
  arr: z.nullable(z.array(CardMoney)),
  /** Lines of the scorecards it would mislead. */
  measures: z.array(z.string()),
  /** Kept out of the score. */
  quarantined: z.boolean(),
  remedy: z.string(),
})
export type PageFinding = z.infer<typeof PageFinding>

/** A fact that waits for a person's word. */
export const PageFact = z.object({
  account: z.object({ id: z.string(), name: z.string(), url: z.nullable(z.string()) }),
  contract: z.object({ id: z.string(), name: z.string(), url: z.nullable(z.string()) }),
  fact: z.enum(['renewal_date', 'arr', 'notice_days']),
  value: z.nullable(z.string()),
  why: z.enum(['assumed', 'disputed', 'missing']),
  because: z.string(),
  arr: z.nullable(CardMoney),
})
export type PageFact = z.infer<typeof PageFact>

export const DataHealthReport = z.object({
  /** The one that touches most revenue first. */
  findings: z.array(PageFinding),
  freshness: z.array(
    z.object({
      need: z.string(),
      newest: z.nullable(z.string()),
      days: z.nullable(z.int()),
      /** Share of the customers that have any, 0..1. */
      accounts: z.number(),
    }),
  ),
  queue: z.object({
    count: z.int(),
    /** The largest; not all where there are many. */
    facts: z.array(PageFact),
    /** What rests on assumed renewal dates. */
    assumedDates: z.int(),
    assumedArr: z.array(CardMoney),
  }),
})
export type DataHealthReport = z.infer<typeof DataHealthReport>

export const DataHealthPage = z.extend(Aged, {
  workedOut: WorkedOut,
  report: z.nullable(DataHealthReport),
  /** When each kind of record was last pulled. */
  pulled: z.array(z.object({ kind: z.string(), at: z.string() })),
  /** From an event in the CRM to the property that follows from it, in seconds; the latest run first. */
  lag: z.array(
    z.object({
      startedAt: z.string(),
      records: z.int(),
      half: z.number(),
      most: z.number(),
      longest: z.number(),
    }),
  ),
  /** Calls of the latest runs, and how many in ten seconds that was on average, of those allowed. */
  calls: z.object({
    allowedPerTenSeconds: z.int(),
    runs: z.array(
      z.object({
        verb: z.string(),
        startedAt: z.string(),
        read: z.int(),
        search: z.int(),
        write: z.int(),
        perTenSeconds: z.number(),
      }),
    ),
  }),
  /** Fields of the mapping that no property of the CRM feeds, e.g. `company.tier`. */
  unmapped: z.array(z.string()),
  checks: z.array(
    z.object({
      name: z.string(),
      status: z.enum(['ok', 'warn', 'fail']),
      message: z.string(),
      remedy: z.nullable(z.string()),
    }),
  ),
})
export type DataHealthPage = z.infer<typeof DataHealthPage>

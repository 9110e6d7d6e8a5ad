/** Segments: GET /v1/pages/segments, trying a condition, and saving, renaming and deleting one. */
import * as z from 'zod/mini'
import { CardMoney } from '../card.ts'
import { Aged, PageRecord } from './aged.ts'

export const segmentsPagePath = '/v1/pages/segments'
export const segmentTryPath = '/v1/pages/segments/try'
export const segmentsPath = '/v1/segments'

/** How a segment moved in a month; members and revenue at its end. */
export const SegmentMonth = z.object({
  month: z.string(),
  entered: z.int(),
  left: z.int(),
  members: z.int(),
})
export type SegmentMonth = z.infer<typeof SegmentMonth>

export const PageSegment = z.object({
  name: z.string(),
  /** In plain words, and as written. */
  words: z.string(),
  when: z.unknown(),
  grouping: z.boolean(),
  /** Null while accounts have not been scored by it as it is written now; so are `unknown` and, then, the sums. */
  members: z.nullable(z.int()),
  /** Accounts too little is known of to say. */
  unknown: z.nullable(z.int()),
  arr: z.array(CardMoney),
  /** Members whose revenue is unknown. */
  withoutArr: z.int(),
  /** The last twelve, the earliest first. */
  months: z.array(SegmentMonth),
})
export type PageSegment = z.infer<typeof PageSegment>

export const FactType = z.enum(['text', 'number', 'day', 'flag', 'any'])
export type FactType = z.infer<typeof FactType>

/** What a condition may ask of. */
export const PageFactKind = z.object({ name: z.string(), label: z.string(), type: FactType })
export type PageFactKind = z.infer<typeof PageFactKind>

export const SegmentsPage = z.extend(Aged, {
  segments: z.array(PageSegment),
  facts: z.array(PageFactKind),
})
export type SegmentsPage = z.infer<typeof SegmentsPage>

/** Whom a condition is about; a problem of it names the place, e.g. `when.all.1.atLeast`. */
export const TryReceipt = z.extend(Aged, {
  words: z.string(),
  /** Customers it was tried on, of all; fewer = a sample. */
  tried: z.int(),
  customers: z.int(),
  count: z.int(),
  unknown: z.int(),
  arr: z.array(CardMoney),
  missing: z.array(z.object({ fact: z.string(), accounts: z.int() })),
  samples: z.array(PageRecord),
})
export type TryReceipt = z.infer<typeof TryReceipt>

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))
const key = z.string().check(z.minLength(1), z.maxLength(200))
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100))

/** `replaces`: the name of the segment this is the new form of; left out for a new one. */
export const SaveSegmentRequest = z.strictObject({
  name,
  when: z.unknown(),
  grouping: z.boolean(),
  replaces: z.optional(name),
  reason,
  key,
})
export type SaveSegmentRequest = z.infer<typeof SaveSegmentRequest>

export const DeleteSegmentRequest = z.strictObject({ name, reason, key })
export type DeleteSegmentRequest = z.infer<typeof DeleteSegmentRequest>

/** Who changed what, in which version of the configuration. */
export const SegmentReceipt = z.object({
  did: z.enum(['added', 'changed', 'deleted']),
  name: z.string(),
  /** In plain words; null where there is none. */
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  version: z.int(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  key: z.string(),
})
export type SegmentReceipt = z.infer<typeof SegmentReceipt>

/** What a health score is set by hand with and answered by: API, command line and cards. */
import * as z from 'zod/mini'
import { overrideDays } from './health/override-days.ts'

const SaidBand = z.enum(['healthy', 'watch', 'at_risk'])
const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** A score or a band, one of the two; the last day or a number of days, at most one of the two. */
export const OverrideRequest = z.object({
  /** 0..100, 100 is best. */
  score: z.optional(z.int().check(z.gte(0), z.lte(100))),
  band: z.optional(SaidBand),
  reason,
  /** How many days it counts, the first one included; 30 unless said otherwise. */
  days: z.optional(z.int().check(z.gte(1), z.lte(overrideDays.most))),
  /** The last day it counts, YYYY-MM-DD. */
  until: z.optional(z.string()),
  /** `linear`: it moves to the model's score in equal daily steps. */
  decay: z._default(z.enum(['none', 'linear']), 'none'),
  /** Asked again under the same key, the same is answered and nothing is done twice. */
  key: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
})
export type OverrideRequest = z.infer<typeof OverrideRequest>

export const EndOverrideRequest = z.object({ reason })
export type EndOverrideRequest = z.infer<typeof EndOverrideRequest>

/** A health score (0..100, 100 is best; null = none) and its band. */
export const Verdict = z.object({
  score: z.nullable(z.number()),
  band: z.enum(['healthy', 'watch', 'at_risk', 'unscored']),
})
export type Verdict = z.infer<typeof Verdict>

/** What was said. Days are YYYY-MM-DD, `at` is an ISO instant. */
const SaidOverride = z.object({
  id: z.string(),
  score: z.nullable(z.number()),
  band: z.nullable(SaidBand),
  reason: z.string(),
  by: z.string(),
  /** First and last day it counts. */
  from: z.string(),
  until: z.string(),
  decay: z.enum(['none', 'linear']),
  at: z.string(),
})

/** Ended before its last day: by a person, or by the override that took its place. `on` is the first day it counts no more. */
const Ended = z.object({
  what: z.enum(['ended', 'replaced']),
  on: z.string(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
})

const NamedAccount = z.object({ id: z.string(), name: z.string() })

/** Answers both setting and ending. */
export const OverrideReceipt = z.object({
  override: SaidOverride,
  key: z.nullable(z.string()),
  account: NamedAccount,
  /** The override whose place it took. */
  replaced: z.nullable(z.string()),
  /** What the model says, whatever a person said. */
  model: Verdict,
  /** What counted just before, and counts from now on. */
  before: Verdict,
  after: Verdict,
  /** The last day it counts; null once it was ended. */
  expires: z.nullable(z.string()),
  /** The last day `after.band` stands if the model's score stays where it is: earlier than `expires` where it gives way. */
  bandLasts: z.nullable(z.string()),
  ended: z.nullable(Ended),
})
export type OverrideReceipt = z.infer<typeof OverrideReceipt>

export const ListedOverride = z.object({
  ...SaidOverride.shape,
  account: NamedAccount,
  state: z.enum(['in_effect', 'expired', 'ended', 'replaced']),
  /** Days it goes on counting after the day looked at; null when it counts no more. */
  daysLeft: z.nullable(z.number()),
  /** What it made of the score on its first day, and what the model said then. */
  said: Verdict,
  modelThen: Verdict,
  /** What counts now, and what the model says now; null where the account is not scored any more. */
  counted: z.nullable(Verdict),
  modelNow: z.nullable(Verdict),
  /** Whether the person's band and the model's differ now; null unless it is in effect and the model gives a band. */
  disagrees: z.nullable(z.boolean()),
  ended: z.nullable(Ended),
})
export type ListedOverride = z.infer<typeof ListedOverride>

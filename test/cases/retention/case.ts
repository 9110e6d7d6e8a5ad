import * as z from 'zod'
import { Books, Day } from './books.ts'
import { Expected } from './expected.ts'

const Level = z.enum(['account', 'subscription']).default('account')
const window = { from: Day, to: Day, level: Level, known: z.nullable(Day).default(null) }
const moment = { on: Day, known: z.nullable(Day).default(null) }

/** The question. `known`: as known at the end of that day; null = all that is written here. */
export const Ask = z.discriminatedUnion('report', [
  z.strictObject({
    report: z.literal('retention'),
    ...window,
    by: z.nullable(z.enum(['plan', 'tier', 'region', 'owner', 'segment'])).default(null),
  }),
  z.strictObject({ report: z.literal('movements'), ...window }),
  z.strictObject({ report: z.literal('arr'), ...moment }),
  z.strictObject({
    report: z.literal('renewal_state'),
    line: z.string(),
    ...moment,
    windowDays: z.int().default(90),
  }),
  z.strictObject({ report: z.literal('contract_value'), line: z.string() }),
])
export type Ask = z.infer<typeof Ask>

/** What a tool is known to answer instead, and what is wrong with that. */
const KnownWrong = z.strictObject({ tool: z.string(), answer: Expected, why: z.string() })

export const Case = Books.extend({
  name: z.string(),
  why: z.string(),
  ask: Ask,
  /** By the name of the policy, see policies.json. */
  expected: z.record(z.string(), Expected),
  /** Answers under the default policy. */
  knownWrong: z.array(KnownWrong).default([]),
})
export type Case = z.infer<typeof Case>

/** A file of the suite: one topic. */
export const CaseFile = z.strictObject({ topic: z.string(), about: z.string(), cases: z.array(Case).min(1) })

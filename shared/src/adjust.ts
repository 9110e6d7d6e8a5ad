/** What an adjustment of revenue by hand is asked with and answered by: API, command line and cards. */
import * as z from 'zod/mini'
import { lossCauses, reasonCodes } from './model/reason-codes.ts'

export const AdjustRequest = z.object({
  /** The line it is about; null for revenue no source knows of; left out where the account has one line in force. */
  lineId: z.optional(z.nullable(z.string())),
  /** What is paid a year from the effective day on, as a decimal: "12000" or "12000.50". Never a difference. */
  amount: z.string(),
  /** Only where the line does not say it. */
  currency: z.optional(z.string()),
  effective: z.string(),
  kind: z._default(z.enum(['movement', 'correction']), 'movement'),
  holds: z._default(z.enum(['until_source_changes', 'pin']), 'until_source_changes'),
  reason: z.enum(reasonCodes),
  lossCause: z.optional(z.enum(lossCauses)),
  note: z.optional(z.string().check(z.maxLength(500))),
  /** Asked again under the same key, the same is answered and nothing is done twice. */
  key: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** The yearly amount the asker saw: when another is in force by now, nothing is done. */
  expect: z.optional(z.string()),
})
export type AdjustRequest = z.infer<typeof AdjustRequest>

/** Two rates of the year to date, as fractions; null where nobody paid at its start. */
const Rates = z.object({ nrr: z.nullable(z.number()), grr: z.nullable(z.number()) })

/** Money is in major units of `currency`. */
export const AdjustReceipt = z.object({
  id: z.string(),
  key: z.nullable(z.string()),
  /** `proposed`: without any effect until another person approves, for the reasons in `waitsFor`. */
  state: z.enum(['approved', 'proposed']),
  waitsFor: z.array(z.string()),
  account: z.object({ id: z.string(), name: z.string() }),
  /** Null: a line by itself, called by the id of the adjustment. */
  line: z.nullable(z.object({ id: z.string(), name: z.string() })),
  currency: z.string(),
  effective: z.string(),
  amount: z.number(),
  /** What the source says of the effective day, null where it knows no amount, and what was counted. */
  source: z.nullable(z.number()),
  counted: z.number(),
  kind: z.enum(['movement', 'correction']),
  holds: z.enum(['until_source_changes', 'pin']),
  reason: z.string(),
  lossCause: z.nullable(z.string()),
  note: z.nullable(z.string()),
  by: z.string(),
  /** ISO instant. */
  at: z.string(),
  /** Once it counts: revenue of the account in this currency on a day, and rates of all accounts, before and after. */
  effect: z.object({
    arr: z.object({ on: z.string(), before: z.number(), after: z.number() }),
    rates: z.nullable(z.object({ from: z.string(), to: z.string(), before: Rates, after: Rates })),
    /** What the forecast counts for the account's next renewal: the amount due times the probability, which stays as it is. */
    forecast: z.optional(
      z.nullable(z.object({ due: z.string(), renews: z.number(), before: z.number(), after: z.number() })),
    ),
  }),
  /** The CRM property that was set as well, where that was asked for. */
  writtenThrough: z.nullable(
    z.object({ kind: z.string(), id: z.string(), property: z.string(), value: z.string() }),
  ),
})
export type AdjustReceipt = z.infer<typeof AdjustReceipt>

/** Answers an undo: `undone`, or it goes on counting until another person approves, for the reasons in `waitsFor`. */
export const UndoReceipt = z.object({
  id: z.string(),
  state: z.string(),
  waitsFor: z.array(z.string()),
})
export type UndoReceipt = z.infer<typeof UndoReceipt>

/** What a second person says of an edit that waits, or of an undo that does. A rejection says why. */
export const DecideRequest = z
  .object({
    verdict: z.enum(['approve', 'reject']),
    note: z.optional(z.string().check(z.maxLength(500))),
    /** What waited when the asker looked: when something else does by now, nothing is done. */
    expect: z.optional(z.enum(['proposed', 'undo_proposed'])),
  })
  .check(
    z.refine(({ verdict, note }) => verdict === 'approve' || (note ?? '').trim() !== '', {
      path: ['note'],
      error: 'say why it is rejected',
    }),
  )
export type DecideRequest = z.infer<typeof DecideRequest>

/** Answers a decision, and the same one sent again: where the edit stands since, who decided and when. */
export const DecisionReceipt = z.object({
  id: z.string(),
  state: z.enum(['approved', 'rejected', 'undone']),
  by: z.string(),
  note: z.nullable(z.string()),
  /** ISO instant. */
  at: z.string(),
})
export type DecisionReceipt = z.infer<typeof DecisionReceipt>

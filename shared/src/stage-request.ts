/** What an account is moved between stages with and answered by: API, command line and, later, cards. */
import * as z from 'zod/mini'

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** Moves an account into a stage, where it is held by hand, or gives it back to the conditions. */
export const StageRequest = z.union([
  z.strictObject({ to: z.string(), reason }),
  z.strictObject({ release: z.literal(true), reason: z.optional(reason) }),
])
export type StageRequest = z.infer<typeof StageRequest>

const NamedStage = z.object({ name: z.string(), label: z.string() })

/** One step of an account's way, days as YYYY-MM-DD. Without a stage: in none from there on. */
const Step = z.object({
  on: z.string(),
  stage: z.nullable(z.string()),
  label: z.nullable(z.string()),
  /** By a person, by a condition, or given back to the conditions by a person. */
  how: z.enum(['manual', 'condition', 'released']),
  by: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  /** Days until the next step; of the last one, until the day of the report. */
  days: z.number(),
})

/** Where an account stands, since when, where it may go, and where it has been. */
export const StageReport = z.object({
  account: z.object({ id: z.string(), name: z.string(), url: z.nullable(z.string()) }),
  asOf: z.string(),
  /** Null for who is no customer on the day, and while too little is known. */
  stage: z.nullable(
    z.object({
      ...NamedStage.shape,
      since: z.string(),
      days: z.number(),
      how: z.enum(['manual', 'condition']),
      by: z.nullable(z.string()),
      reason: z.nullable(z.string()),
      /** Its condition in plain words; null for a stage without one. */
      when: z.nullable(z.string()),
    }),
  ),
  /** The stages it may be moved to by hand. */
  moves: z.array(NamedStage),
  /** Oldest first. */
  history: z.array(Step),
})
export type StageReport = z.infer<typeof StageReport>
export type StageReportStep = z.infer<typeof Step>

/** What is edited of the settings, and what is wrong with it: settings page and API. */
import * as z from 'zod/mini'

/** Where a setting stands, from the section down: `['scorecard', 'weights', 'usage_trend']`. */
export const SettingPath = z
  .array(z.union([z.string().check(z.minLength(1), z.maxLength(200)), z.int().check(z.gte(0))]))
  .check(z.minLength(2), z.maxLength(16))
export type SettingPath = z.infer<typeof SettingPath>

/** One setting as it is to be. Without a value, what stands there is taken out. */
export const SettingEdit = z.object({ path: SettingPath, value: z.optional(z.json()) })
export type SettingEdit = z.infer<typeof SettingEdit>

/** All edits of a draft, and the published version they were made on; null before the first. */
export const DraftRequest = z.object({
  base: z.nullable(z.int()),
  edits: z.array(SettingEdit).check(z.maxLength(500)),
})
export type DraftRequest = z.infer<typeof DraftRequest>

/** Something in a draft that is not as its author will have meant it. Only an error keeps it from being published. */
export const SettingFinding = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  path: z.array(z.union([z.string(), z.int()])),
  /** What is written there, as JSON; null where nothing is. */
  value: z.nullable(z.string()),
  message: z.string(),
  remedy: z.string(),
})
export type SettingFinding = z.infer<typeof SettingFinding>

/** A difference between two sets of rules, its values as JSON; null = nothing. */
export const SettingChange = z.object({
  path: z.string(),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
})
export type SettingChange = z.infer<typeof SettingChange>

/** The draft of the person who asks, as it is kept. Nothing of it rules. */
export const SettingsDraft = z.object({
  ...DraftRequest.shape,
  /** ISO instant; whoever publishes names it, so that what is published is what was looked at. */
  savedAt: z.string(),
  findings: z.array(SettingFinding),
  /** No finding is an error. */
  ok: z.boolean(),
  /** What it would change against what rules now; null while it cannot be read. */
  changes: z.nullable(z.array(SettingChange)),
  /** Another version was published since the draft began: which, by whom, and which of the edited settings it changed, too. */
  conflict: z.nullable(
    z.object({ version: z.nullable(z.int()), by: z.nullable(z.string()), changed: z.array(z.string()) }),
  ),
})
export type SettingsDraft = z.infer<typeof SettingsDraft>

export const DraftAnswer = z.object({ draft: z.nullable(SettingsDraft) })
export type DraftAnswer = z.infer<typeof DraftAnswer>

/** A setting edited twice counts as it was edited last. */
export const samePath = (a: SettingPath, b: SettingPath): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at])

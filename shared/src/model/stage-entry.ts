import * as z from 'zod'

/** When an account or a contact came into a stage, and how. */
export const StageEntry = z.object({
  stage: z.string(),
  on: z.string(),
  /** Put there by a person, or because the stage's condition held. */
  how: z.enum(['manual', 'condition']),
  /** Who put it there and why; null for a condition. */
  by: z.nullable(z.string()),
  reason: z.nullable(z.string()),
})
export type StageEntry = z.infer<typeof StageEntry>

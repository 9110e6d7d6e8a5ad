import * as z from 'zod'

/** One survey answer. NPS is 0..10, CSAT and CES 1..5 unless the portal says otherwise. */
export const Survey = z.object({
  id: z.string(),
  type: z.enum(['nps', 'csat', 'ces']),
  value: z.number(),
  on: z.string(),
  /** What was written beside the number. */
  comment: z.nullable(z.string()),
  contactId: z.nullable(z.string()),
})
export type Survey = z.infer<typeof Survey>

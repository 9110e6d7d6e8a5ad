/** What every answer says of its own age, and what of a report that is kept for whoever asks again. */
import * as z from 'zod/mini'
import { age } from './age.ts'

export const Aged = z.object(age)
export type Aged = z.infer<typeof Aged>

/** When a report was worked out, and whether newer facts are known than it rests on. Null = it is being worked out. */
export const WorkedOut = z.nullable(z.object({ at: z.string(), behind: z.boolean() }))
export type WorkedOut = z.infer<typeof WorkedOut>

/** A record of the CRM. */
export const PageRecord = z.object({
  kind: z.string(),
  id: z.string(),
  name: z.string(),
  url: z.nullable(z.string()),
})
export type PageRecord = z.infer<typeof PageRecord>

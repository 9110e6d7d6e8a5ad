import * as z from 'zod'
import { Money } from '../money.ts'

/** What was billed to an account for a month (YYYY-MM) and recurs. */
export const Invoice = z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), amount: Money })
export type Invoice = z.infer<typeof Invoice>

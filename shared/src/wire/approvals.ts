/** GET /v1/pages/approvals: the edits of revenue that wait for a second person. */
import * as z from 'zod/mini'
import { CardMoney } from '../card.ts'
import { Day } from './age.ts'
import { Aged } from './aged.ts'
import { type Filters, ofNow, pathWith } from './filters.ts'

export const approvalsPath = (filters: Filters): string => pathWith('/v1/pages/approvals', ofNow(filters))

/** Revenue set by hand that waits, or an undo of it that does. */
export const WaitingEdit = z.object({
  id: z.string(),
  state: z.enum(['proposed', 'undo_proposed']),
  account: z.object({ id: z.string(), name: z.string(), url: z.nullable(z.string()) }),
  /** Null for revenue no source knows of. */
  line: z.nullable(z.string()),
  effective: Day,
  /** What was set, a year. */
  amount: CardMoney,
  /** What the line pays on that day as it is, and once approved; null where the account's revenue is not known any more. */
  before: z.nullable(CardMoney),
  after: z.nullable(CardMoney),
  reason: z.string(),
  note: z.nullable(z.string()),
  /** Why it needs a second person. */
  waitsFor: z.array(z.string()),
  /** Who asked for it, and when: an ISO instant. */
  by: z.string(),
  at: z.string(),
  /** Whose turn it is, in words, where it is not the viewer's; null = they may decide. */
  mayNotDecide: z.nullable(z.string()),
})
export type WaitingEdit = z.infer<typeof WaitingEdit>

export const ApprovalsPage = z.extend(Aged, {
  /** How many wait, and those that have waited longest. */
  count: z.int(),
  waiting: z.array(WaitingEdit),
})
export type ApprovalsPage = z.infer<typeof ApprovalsPage>

import * as z from 'zod'
import { Account } from './account.ts'
import { Adjustment } from './adjustment.ts'
import { Agreement } from './agreement.ts'
import { Confirmation } from './confirmation.ts'
import { Contact } from './contact.ts'
import { Deal } from './deal.ts'
import { Survey } from './survey.ts'
import { Ticket } from './ticket.ts'
import { Touchpoint } from './touchpoint.ts'
import { UsageWeek } from './usage.ts'

/** The facts contracts are made of. */
export const LedgerFacts = z.object({
  asOf: z.string(),
  account: Account,
  deals: z.array(Deal),
  agreements: z.array(Agreement),
  /** Latest first. */
  confirmations: z.array(Confirmation),
  /** In effect only. */
  adjustments: z.array(Adjustment),
})
export type LedgerFacts = z.infer<typeof LedgerFacts>

/** All facts of one account as of a day: the only thing scoring ever looks at. */
export const AccountView = LedgerFacts.extend({
  contacts: z.array(Contact),
  /** Latest first, the last 400 days. */
  touchpoints: z.array(Touchpoint),
  /** Latest first, the last 800 days or still open. */
  tickets: z.array(Ticket),
  /** Latest first, the last 400 days. */
  surveys: z.array(Survey),
  usage: z.array(UsageWeek),
})
export type AccountView = z.infer<typeof AccountView>

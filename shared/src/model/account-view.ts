import * as z from 'zod'
import { Account } from './account.ts'
import { Adjustment } from './adjustment.ts'
import { Agreement } from './agreement.ts'
import { Confirmation } from './confirmation.ts'
import { Contact } from './contact.ts'
import { Deal } from './deal.ts'
import { Override } from './override.ts'
import { Quarantine } from './quarantine.ts'
import { StageEntry } from './stage-entry.ts'
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
  /** Whether the account's owner logs two-way contact with anybody at all; null when nobody owns it. */
  ownerLogs: z.nullable(z.boolean()),
  /** Latest first, the last 800 days or still open. */
  tickets: z.array(Ticket),
  /** Latest first, the last 400 days. */
  surveys: z.array(Survey),
  /** The last 64 weeks. */
  usage: z.array(UsageWeek),
  /** Data of the account that must not be believed. */
  quarantine: z.array(Quarantine),
  /** A person's word on the score that is in effect on the day; null = the model's stands. */
  override: z.nullable(Override),
  /** The stage it was last seen or put in; null = none yet. */
  stage: z.nullable(StageEntry),
})
export type AccountView = z.infer<typeof AccountView>

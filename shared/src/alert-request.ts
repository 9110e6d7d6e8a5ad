/** What alerts are acted on with and answered by: API, command line and, later, cards. Days are YYYY-MM-DD, `at` is an ISO instant. */
import * as z from 'zod/mini'

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))
/** Asked again under the same key, the same is answered and nothing is done twice. */
const key = z.optional(z.string().check(z.minLength(1), z.maxLength(200)))

/** Silent until a day; earlier when the risk rises by 0.1, the band falls or the notice date comes. */
export const SnoozeAlertRequest = z.object({ until: z.string(), reason, key })
export type SnoozeAlertRequest = z.infer<typeof SnoozeAlertRequest>

export const CloseAlertRequest = z.object({ reason, key })
export type CloseAlertRequest = z.infer<typeof CloseAlertRequest>

export const AlertFeedbackRequest = z.object({
  useful: z.boolean(),
  note: z._default(z.string().check(z.trim(), z.maxLength(500)), ''),
  key,
})
export type AlertFeedbackRequest = z.infer<typeof AlertFeedbackRequest>

const Status = z.enum(['open', 'snoozed', 'resolved'])
const NamedAccount = z.object({ id: z.string(), name: z.string() })

/** Answers all three acts. */
export const AlertReceipt = z.object({
  alert: z.string(),
  account: NamedAccount,
  did: z.enum(['snoozed', 'closed', 'feedback']),
  status: Status,
  /** The day on which it speaks again at the latest: the one asked for, or the notice date if that comes first. */
  wakesOn: z.nullable(z.string()),
  useful: z.nullable(z.boolean()),
  by: z.string(),
  reason: z.string(),
  on: z.string(),
  at: z.string(),
  key: z.nullable(z.string()),
})
export type AlertReceipt = z.infer<typeof AlertReceipt>

/** Integer minor units of a currency. */
const Amount = z.object({ minor: z.number(), currency: z.string() })

export const ListedAlert = z.object({
  id: z.string(),
  account: NamedAccount,
  url: z.string(),
  /** The account's owner now. */
  ownerId: z.nullable(z.string()),
  raisedOn: z.string(),
  status: Status,
  /** Probability of not renewing when it was raised, and now with its 80 % interval; null while there is none. */
  riskThen: z.number(),
  risk: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  /** Yearly revenue in the reporting currency, and the loss expected of it; null when unknown. */
  arr: z.nullable(Amount),
  expectedLoss: z.nullable(Amount),
  /** What is paid a year in currencies without a rate, where `arr` is unknown for that. */
  withoutRate: z.array(Amount),
  renewalDate: z.nullable(z.string()),
  noticeDate: z.nullable(z.string()),
  decisionDate: z.nullable(z.string()),
  daysLeft: z.nullable(z.number()),
  /** By when to act. */
  due: z.string(),
  /** Share of what is at stake that a touch may still save, 0..1, and why. */
  saveable: z.nullable(z.object({ share: z.number(), because: z.string() })),
  escalated: z.boolean(),
  snoozed: z.nullable(
    z.object({ until: z.string(), on: z.string(), by: z.nullable(z.string()), reason: z.string() }),
  ),
  resolved: z.nullable(
    z.object({ on: z.string(), because: z.string(), by: z.nullable(z.string()), reason: z.string() }),
  ),
  useful: z.number(),
  notUseful: z.number(),
  /** The open task in the CRM; its id once it is known. */
  task: z.nullable(z.object({ due: z.string(), id: z.nullable(z.string()) })),
})
export type ListedAlert = z.infer<typeof ListedAlert>

/** GET /v1/accounts/{id}/alerts */
export const AccountAlerts = z.object({ asOf: z.string(), alerts: z.array(ListedAlert) })
export type AccountAlerts = z.infer<typeof AccountAlerts>

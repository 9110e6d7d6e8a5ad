import * as z from 'zod'

/** What share of a renewal at stake a touch can still save: a judgement in the configuration, not something learned. */
export const Saveability = z
  .object({
    /** Days before the decision from which on there is time enough. */
    enoughDays: z.int().min(1).max(365).default(60),
    /** Share that is left on the day of the decision and after it; between the two it falls in a straight line. */
    lateShare: z.number().min(0).max(1).default(0.2),
    /** Days without two-way contact after which nobody is there to talk to, and the share that is left then. */
    silentAfterDays: z.int().min(1).max(400).default(90),
    silentShare: z.number().min(0).max(1).default(0.5),
    /** Share that is left once the customer has given notice. */
    noticeGivenShare: z.number().min(0).max(1).default(0.1),
  })
  .strict()
export type Saveability = z.infer<typeof Saveability>

/** How many alerts people can take, and how many of them may turn out wrong. The thresholds follow from it. */
export const AlertBudget = z
  .object({
    /** Most alerts raised to one owner in a week, Monday to Sunday; null = no limit. */
    perOwnerPerWeek: z.nullable(z.int().min(0).max(1000)).default(5),
    /** Share of an owner's alerts that may be about customers who would have stayed; null = no limit. */
    falseAlertShare: z.nullable(z.number().min(0).max(1)).default(null),
    /** Risk (probability of not renewing) from which on an account is considered at all. */
    minimumRisk: z.number().min(0).max(1).default(0.2),
    /** How far below that the risk must fall before an open alert goes away. */
    leaveBelow: z.number().min(0).max(0.5).default(0.05),
    /** Days after an alert, or after a person closed it, before the account gets another. */
    againAfterDays: z.int().min(0).max(365).default(30),
    /** Only renewals decided within so many days. */
    withinDays: z.int().min(1).max(730).default(180),
    /** Whether each alert becomes a task in the CRM, on the account's owner. */
    tasks: z.boolean().default(false),
    saveability: Saveability.prefault({}),
  })
  .strict()
export type AlertBudget = z.infer<typeof AlertBudget>

export const defaultAlertBudget: AlertBudget = AlertBudget.parse({})

import * as z from 'zod'
import { ApprovalPolicy } from './approval-policy.ts'
import { ForecastPolicy } from './forecast/forecast-policy.ts'
import { LedgerPolicy } from './ledger-policy.ts'
import { ExchangeRate } from './model/exchange-rate.ts'
import { Rung } from './model/origin.ts'
import { AlertBudget } from './risk/alerts/alert-budget.ts'
import { ExpansionPolicy } from './risk/expansion/expansion-policy.ts'

const defaultLadder = Rung.exclude(['confirmed']).options

/** `default` is the name of the policy under `ledger`, so no other may be called that. */
const PolicyName = z.string().regex(/^(?!default$)[A-Za-z0-9][A-Za-z0-9_-]*$/)

/** The rules that turn facts into figures. Versioned with the rest of the configuration. */
export const Policy = z
  .object({
    /** Where facts about contracts are taken from, best first. What a person confirmed always comes first. */
    ladder: z.array(Rung.exclude(['confirmed'])).default(defaultLadder),
    /** Days two sources may differ about a renewal date before that is a dispute. */
    dateToleranceDays: z.int().min(0).max(60).default(3),
    /** Share by which two sources may differ about an amount before that is a dispute. */
    amountTolerance: z.number().min(0).max(0.5).default(0.01),
    /** Days an expired contract without a successor stays the account's overdue renewal. */
    overdueDays: z.int().min(0).max(730).default(90),
    /** Days before the notice date (or term end, without notice) at which a renewal counts as near. */
    renewalWindowDays: z.int().min(1).max(365).default(120),
    /** Term assumed for a won recurring deal that states neither end nor term. */
    assumedTermMonths: z.int().min(1).max(120).default(12),
    /** Weight of the prior, in renewal decisions, in the renewal probability by band. */
    priorStrength: z.number().min(1).max(1000).default(10),
    /** Renewal rate assumed while the portal has no decided renewal. */
    priorRenewalRate: z.number().min(0.01).max(0.99).default(0.85),
    /** How many alerts people can take, and how many of them may be wrong. */
    alerts: AlertBudget.prefault({}),
    /** When sales may be told that an account is ready for more. */
    expansion: ExpansionPolicy.prefault({}),
    /** Days within which somebody is to speak to a person who answered a survey negatively. */
    surveyResponseDays: z.int().min(1).max(90).default(3),
    /** Hours after which the last sync counts as stale in the cards. */
    staleAfterHours: z.number().min(1).max(720).default(26),
    /** How recurring revenue is counted unless a report names another policy. */
    ledger: LedgerPolicy.prefault({}),
    /** Other ways to count, by name, for `--policy NAME` and to compare. */
    policies: z.record(PolicyName, LedgerPolicy).default({}),
    /** Currency of totals over several currencies; null = the portal's own. */
    reportingCurrency: z.nullable(z.string().regex(/^[A-Z]{3}$/)).default(null),
    /** Dated rates into the reporting currency; an amount without a rate is left out of totals and named. */
    rates: z.array(ExchangeRate).default([]),
    /** Which manual adjustments of revenue need a second person. */
    approval: ApprovalPolicy.prefault({}),
    /** From which probability on a renewal is committed, or the best case. */
    forecast: ForecastPolicy.prefault({}),
    /** Difference of ledger and billing, in major units an account and month, that needs no reason. */
    tieOutTolerance: z.number().min(0).default(0),
  })
  .strict()
export type Policy = z.infer<typeof Policy>

export const defaultPolicy: Policy = Policy.parse({})

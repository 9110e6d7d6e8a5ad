/** Where a company stands in its life as a customer, and what is handed over from adoption to retention. */
import * as z from 'zod/mini'
import { CardEvidence } from '../card.ts'
import { StageReport } from '../stage-request.ts'
import { age, Day } from './age.ts'

const Link = z.nullable(z.string())

export const PlanMilestone = z.object({
  name: z.string(),
  due: z.nullable(Day),
  done: z.nullable(Day),
  /** Days it is overdue, or was done after it was due; null where it is neither due nor done, or nothing was due. */
  daysLate: z.nullable(z.int()),
})
export type PlanMilestone = z.infer<typeof PlanMilestone>

/** Something that was reached, in plain words. */
export const PlanSign = z.object({ label: z.string(), because: z.string(), evidence: z.array(CardEvidence) })
export type PlanSign = z.infer<typeof PlanSign>

/** GET {connector}/v1/cards/company/{companyId}/plan. What is not known is not among it. */
export const CompanyPlan = z.object({
  ...age,
  /** Null for who is no customer, and while too little is known. */
  stage: StageReport.shape.stage,
  /** Latest first. */
  history: StageReport.shape.history,
  /** In order of their due days. */
  milestones: z.array(PlanMilestone),
  handoff: z.object({
    /** How far onboarding, the use of what was bought and the customer's own goals have come. */
    reached: z.array(PlanSign),
    /** What pulls the health score down, worst first. */
    risks: z.array(z.object({ label: z.string(), because: z.string() })),
    sponsors: z.array(z.object({ name: z.string(), role: z.string(), url: Link })),
    /** Open tickets, the oldest first. */
    openItems: z.array(z.object({ text: z.string(), since: Day, escalated: z.boolean(), url: Link })),
  }),
})
export type CompanyPlan = z.infer<typeof CompanyPlan>

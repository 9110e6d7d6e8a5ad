import * as z from 'zod'

/** A CRM company that is or was a customer. */
export const Account = z.object({
  id: z.string(),
  name: z.string(),
  domain: z.nullable(z.string()),
  ownerId: z.nullable(z.string()),
  parentId: z.nullable(z.string()),
  lifecycle: z.nullable(z.string()),
  tier: z.nullable(z.string()),
  plan: z.nullable(z.string()),
  region: z.nullable(z.string()),
  segment: z.nullable(z.string()),
  createdOn: z.string(),
  customerSince: z.nullable(z.string()),
  /** 0..100 of the onboarding milestones reached; null when the portal does not say. */
  onboardingProgress: z.nullable(z.number()),
  /** Day by which onboarding should be complete. */
  onboardingTarget: z.nullable(z.string()),
  /** What kind of company the CRM says it is, e.g. PARTNER. */
  kind: z.nullable(z.string()),
  status: z.nullable(z.string()),
  currentCustomer: z.nullable(z.boolean()),
  /** Whether it is on the list the customer rule names. */
  listed: z.boolean(),
  /** Renewal date and yearly amount where the portal keeps them on the company. */
  renewalDate: z.nullable(z.string()),
  contractArr: z.nullable(z.string()),
  /** The customer success manager's judgement, 0..100. */
  sentiment: z.nullable(z.number()),
  /** Day that judgement was last entered; null when the CRM does not say. */
  sentimentOn: z.nullable(z.string()),
  /** What was to be reached by when, e.g. go-live; `done` is null while it is not. */
  milestones: z.array(
    z.object({ name: z.string(), due: z.nullable(z.string()), done: z.nullable(z.string()) }),
  ),
  /** What the customer wanted to get out of it and what it got, in the customer's own unit. */
  valueTarget: z.nullable(z.number()),
  valueRealised: z.nullable(z.number()),
  /** Day the oldest unpaid invoice fell due, and what is overdue in all, as the CRM's decimal string. */
  overdueSince: z.nullable(z.string()),
  overdueAmount: z.nullable(z.string()),
  /** Day the customer said it will not renew. */
  noticeGivenOn: z.nullable(z.string()),
  /** Other properties that the configuration asks for, by the CRM's own name. */
  properties: z.record(z.string(), z.nullable(z.string())),
  url: z.nullable(z.string()),
})
export type Account = z.infer<typeof Account>

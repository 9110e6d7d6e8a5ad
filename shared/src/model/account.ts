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
  url: z.nullable(z.string()),
})
export type Account = z.infer<typeof Account>

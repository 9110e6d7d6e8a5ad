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
  createdOn: z.string(),
  customerSince: z.nullable(z.string()),
  /** 0..100 of the onboarding milestones reached; null when the portal does not say. */
  onboardingProgress: z.nullable(z.number()),
  /** Day by which onboarding should be complete. */
  onboardingTarget: z.nullable(z.string()),
  url: z.nullable(z.string()),
})
export type Account = z.infer<typeof Account>

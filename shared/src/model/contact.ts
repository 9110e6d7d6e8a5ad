import * as z from 'zod'

/** What a person at the account stands for in the renewal. */
export const StakeholderRole = z.enum([
  'economic_buyer',
  'executive_sponsor',
  'champion',
  'decision_maker',
  'renewal_contact',
  'business_owner',
  'technical_owner',
  'procurement',
  'billing',
  'user',
  'detractor',
])
export type StakeholderRole = z.infer<typeof StakeholderRole>

/** The roles an account manager wants to see covered before a renewal. */
export const expectedRoles: readonly StakeholderRole[] = ['economic_buyer', 'executive_sponsor', 'champion']

export const Contact = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.nullable(z.string()),
  role: z.nullable(StakeholderRole),
  /** Role and title before they last changed, and the day of that change. */
  formerly: z.nullable(
    z.object({ role: z.nullable(StakeholderRole), jobTitle: z.nullable(z.string()), until: z.string() }),
  ),
  /** Mail to this person comes back. */
  bounced: z.boolean(),
  /** The CRM says the person has left or no longer takes part; null when it does not say. */
  inactive: z.nullable(z.boolean()),
  url: z.nullable(z.string()),
})
export type Contact = z.infer<typeof Contact>

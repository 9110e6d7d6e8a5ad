import * as z from 'zod'

/** What a person may see and do, the least first. */
export const roleNames = ['sales', 'finance', 'account_manager', 'revops'] as const
export type Role = (typeof roleNames)[number]

const userId = /^\d{1,19}$/

/** A person as HubSpot signs for them: the e-mail address they log in with, in small letters, or their user id. */
const Person = z
  .union([z.string(), z.int().nonnegative()])
  .transform(person => String(person).trim().toLowerCase())
  .refine(person => userId.test(person) || z.email().safeParse(person).success, {
    error: 'a person is the e-mail address they log in to HubSpot with, or their HubSpot user id',
  })

const People = z.array(Person).default([])

/**
 * Who is what. Says how Perennial is used here, not what is concluded, so it is read from the file alone: nobody gives themselves a
 * role by publishing.
 */
export const Roles = z
  .strictObject({
    revops: People,
    account_manager: People,
    finance: People,
    sales: People,
    /** Of everybody who is named nowhere. More than an account manager's own book is given to named people only. */
    default: z.enum(['sales', 'account_manager']).default('sales'),
  })
  .superRefine((roles, context) => {
    for (const role of roleNames)
      for (const [at, person] of roles[role].entries()) {
        const others = roleNames.filter(other => other !== role && roles[other].includes(person))
        if (others.length > 0)
          context.addIssue({
            code: 'custom',
            path: [role, at],
            message: `a person has one role, and this one is under ${others.join(' and ')} as well`,
            input: person,
          })
      }
  })
export type Roles = z.infer<typeof Roles>

/** The role of a signed user; where address and user id are named under two roles, the lesser. */
export function roleOf(roles: Roles, user: { userId: string | null; userEmail: string | null }): Role {
  const names = [user.userId, user.userEmail?.trim().toLowerCase()]
  const isNamed = (role: Role) => names.some(name => name != null && roles[role].includes(name))
  return roleNames.find(isNamed) ?? roles.default
}

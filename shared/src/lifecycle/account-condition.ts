import type * as z from 'zod'
import { Condition } from './condition.ts'
import { factsIn } from './condition-facts.ts'
import { isContactFact } from './contact-fact-table.ts'

/** A condition about accounts: what it asks of one person would never be known of them. */
export const AccountCondition: z.ZodType<Condition> = Condition.superRefine((condition, context) => {
  for (const fact of factsIn(condition).filter(isContactFact))
    context.addIssue({
      code: 'custom',
      message: `${fact} is a fact of a contact; this is about accounts`,
      input: condition,
    })
})

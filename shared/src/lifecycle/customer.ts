import * as z from 'zod'

/** Which companies are customers: any one of the signs is enough, an exclusion outweighs them all. */
export const CustomerRule = z
  .object({
    /** Lifecycle stages that make a company a customer. */
    lifecycleStages: z.array(z.string()).default(['customer']),
    /** Whether the CRM's own flag for a current customer makes it one (`mapping.company.currentCustomer`). */
    currentCustomer: z.boolean().default(false),
    /** Whether a won recurring deal makes it one. */
    wonRecurringDeal: z.boolean().default(true),
    /** Values of `mapping.company.status` that make it one. */
    statuses: z.array(z.string()).default([]),
    /** Id of a CRM list whose members are customers. */
    list: z.string().min(1).nullable().default(null),
    exclude: z
      .object({
        /** Values of `mapping.company.kind` that are no customers, whatever else is said of them. */
        kinds: z.array(z.string()).default(['PARTNER', 'RESELLER', 'VENDOR', 'COMPETITOR']),
        /** Values of `mapping.company.status` that take a company out. */
        statuses: z.array(z.string()).default([]),
        /** Words that mark a company as a test when they stand in its name. */
        nameWords: z.array(z.string().min(1)).default(['test', 'dummy']),
      })
      .strict()
      .prefault({}),
  })
  .strict()
export type CustomerRule = z.infer<typeof CustomerRule>

export const defaultCustomerRule: CustomerRule = CustomerRule.parse({})

/** What the rule looks at. */
export interface Candidacy {
  name: string
  lifecycle: string | null
  kind: string | null
  status: string | null
  currentCustomer: boolean | null
  /** Whether it is on the list the rule names. */
  listed: boolean
  wonRecurringDeal: boolean
}

export const customerSigns = [
  'lifecycle_stage',
  'current_customer',
  'won_recurring_deal',
  'status',
  'list',
] as const
export type CustomerSign = (typeof customerSigns)[number]

/** Where a company stands under the rule. */
export interface Standing {
  is: 'customer' | 'partner' | 'test' | 'left_out' | 'prospect'
  /** The signs that speak for a customer, also when an exclusion outweighs them. */
  signs: CustomerSign[]
}

export function standing(company: Candidacy, rule: CustomerRule): Standing {
  const signs = signsOf(company, rule)
  if (company.kind !== null && rule.exclude.kinds.includes(company.kind)) return { is: 'partner', signs }
  if (isTest(company.name, rule.exclude.nameWords)) return { is: 'test', signs }
  if (company.status !== null && rule.exclude.statuses.includes(company.status))
    return { is: 'left_out', signs }
  return { is: signs.length > 0 ? 'customer' : 'prospect', signs }
}

function signsOf(company: Candidacy, rule: CustomerRule): CustomerSign[] {
  const holds: Record<CustomerSign, boolean> = {
    lifecycle_stage: company.lifecycle !== null && rule.lifecycleStages.includes(company.lifecycle),
    current_customer: rule.currentCustomer && company.currentCustomer === true,
    won_recurring_deal: rule.wonRecurringDeal && company.wonRecurringDeal,
    status: company.status !== null && rule.statuses.includes(company.status),
    list: company.listed,
  }
  return customerSigns.filter(sign => holds[sign])
}

/** Whole words only: "Test Ltd" is a test, "Protest Boardwear" is not. */
const isTest = (name: string, words: readonly string[]): boolean => {
  const inName = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return words.some(word => inName.includes(word.toLowerCase()))
}

import * as z from 'zod'
import { Basis } from './basis.ts'

/**
 * Where a fact about a contract can come from, best first by default: a person's word, an imported file, the CRM's contracts
 * object, contract properties of the deal, its line items, a commerce subscription, the expected close of the
 * renewal deal, a property of the company, and the last won recurring deal itself.
 */
export const Rung = z.enum([
  'confirmed',
  'imported',
  'contract_object',
  'contract_properties',
  'line_items',
  'subscription',
  'renewal_deal',
  'company',
  'last_won_deal',
])
export type Rung = z.infer<typeof Rung>

export const rungLabels: Record<Rung, string> = {
  confirmed: 'confirmed by a person',
  imported: 'imported file',
  contract_object: "the CRM's contract record",
  contract_properties: 'contract properties of the deal',
  line_items: 'line items of the deal',
  subscription: 'subscription record',
  renewal_deal: 'open renewal deal',
  company: 'property of the company',
  last_won_deal: 'last won recurring deal',
}

/** How one fact is known: basis, where it stands, by which rule. */
export const Origin = z.object({
  basis: Basis,
  rung: Rung,
  /** The rule in words. */
  rule: z.string(),
  /** The record it was read from. */
  record: z.object({ text: z.string(), url: z.nullable(z.string()) }),
})
export type Origin = z.infer<typeof Origin>

import * as z from 'zod'
import { LineItem } from './line-item.ts'

/**
 * What a deal does to the contract it belongs to. `existing` is a renewal or an expansion, told apart by
 * date and amount; `unknown` is told apart the same way; `ignore` is no business of retention.
 */
export const DealPurpose = z.enum([
  'new',
  'renewal',
  'expansion',
  'downgrade',
  'one_off',
  'existing',
  'ignore',
  'unknown',
])
export type DealPurpose = z.infer<typeof DealPurpose>

/**
 * What an amount means: the yearly total, the monthly total, the value of the whole term, or (`delta`) the
 * yearly change against what was paid before.
 */
export const AmountMeans = z.enum(['arr', 'mrr', 'tcv', 'delta'])
export type AmountMeans = z.infer<typeof AmountMeans>

/** A CRM deal read through the mapping. Amounts stay as the CRM's decimal string until a contract reads them. */
export const Deal = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['open', 'won', 'lost']),
  purpose: DealPurpose,
  amount: z.nullable(z.string()),
  currency: z.string(),
  amountMeans: AmountMeans,
  /** A property that holds the yearly contract amount beside the deal's own. */
  contractArr: z.nullable(z.string()),
  closeDate: z.nullable(z.string()),
  createdOn: z.string(),
  start: z.nullable(z.string()),
  end: z.nullable(z.string()),
  termMonths: z.nullable(z.number()),
  autoRenews: z.nullable(z.boolean()),
  noticeDays: z.nullable(z.number()),
  seats: z.nullable(z.number()),
  /** What the portal's won deals without an end are. */
  withoutEnd: z.enum(['assumed_term', 'evergreen']),
  lineItems: z.array(LineItem),
  url: z.nullable(z.string()),
})
export type Deal = z.infer<typeof Deal>

/** Certainly about a renewal, and undecided: the deals that carry properties of ours. */
export const isOpenRenewal = ({ purpose, status }: Deal): boolean =>
  purpose === 'renewal' && status === 'open'

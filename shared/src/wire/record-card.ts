/** What the cards on deals, contacts and tickets have in common: the age of their figures and the account behind the record. */
import * as z from 'zod/mini'
import { Band, Basis, CardMoney, RenewalState } from '../card.ts'
import { Day } from './age.ts'

/** 0..1 */
export const Share = z.number().check(z.gte(0), z.lte(1))
/** Into the CRM; null where there is no record. */
export const Url = z.nullable(z.string())

export const AccountRenewal = z.object({
  /** Null only when evergreen. */
  date: z.nullable(Day),
  /** Negative once it is past. */
  daysUntil: z.nullable(z.int()),
  state: RenewalState,
  autoRenews: z.nullable(z.boolean()),
  basis: Basis,
})
export type AccountRenewal = z.infer<typeof AccountRenewal>

/** The account a deal, contact or ticket belongs to, in a few figures. */
export const RecordAccount = z.object({
  id: z.string(),
  name: z.string(),
  isCustomer: z.boolean(),
  band: Band,
  /** 0..100, 100 is best; null when unscored. */
  score: z.nullable(z.int()),
  /** Its service tier in words, or what the CRM states where that is not known; null when neither is. */
  tier: z.nullable(z.string()),
  /** One sum per currency in force; null when no recurring revenue is known. */
  arr: z.nullable(z.array(CardMoney)),
  /** Null when nothing about a renewal is known. */
  renewal: z.nullable(AccountRenewal),
  url: Url,
})
export type RecordAccount = z.infer<typeof RecordAccount>

/** Why a record has no account to show: no company is linked to it, or the reader may not see the one that is. */
export const NoAccount = z.enum(['not_linked', 'not_visible'])
export type NoAccount = z.infer<typeof NoAccount>

import * as z from 'zod'
import { Money } from '../money.ts'
import { Basis } from './basis.ts'
import { lossCauses } from './reason-codes.ts'

/** Recurring lines make ARR; what is paid once or beyond a commitment never does. */
export const LineKind = z.enum(['recurring', 'committed_usage', 'one_off', 'overage'])
export type LineKind = z.infer<typeof LineKind>

/** Why a customer left or paid less, as far as anybody said. */
export const LossCause = z.enum(lossCauses)
export type LossCause = z.infer<typeof LossCause>

/** A price agreed in advance to hold from a day on; seats null = as before. */
export const PriceStep = z.object({
  from: z.string(),
  /** For one billing interval, all units together. */
  price: Money,
  seats: z.nullable(z.number()),
})
export type PriceStep = z.infer<typeof PriceStep>

/** A rise at the start of each further term: the same every time, or one entry for each. Percent, 5 = 5 %. */
export const Uplift = z.union([z.number(), z.array(z.number())])
export type Uplift = z.infer<typeof Uplift>

export const Notice = z.object({ count: z.int().min(0), unit: z.enum(['days', 'months']) })
export type Notice = z.infer<typeof Notice>

/** First day, and first day after. */
export const Span = z.object({ from: z.string(), to: z.nullable(z.string()) })
export type Span = z.infer<typeof Span>

/**
 * One line of a recurring agreement, whatever source it came from. In force while start ≤ day < end.
 * Days are calendar days in the portal's time zone.
 */
export const ContractLine = z.object({
  id: z.string(),
  accountId: z.string(),
  name: z.string(),
  /** Lines of one agreement end and renew together; null = an agreement by itself. */
  contractId: z.nullable(z.string()),
  kind: LineKind,
  product: z.nullable(z.string()),
  plan: z.nullable(z.string()),
  seats: z.nullable(z.number()),
  /** For one billing interval, all seats together, before discounts. Null = not known, which is not zero. */
  price: z.nullable(Money),
  /** Length of a billing interval in months (a week is 12/52). */
  everyMonths: z.number().positive(),
  signedOn: z.nullable(z.string()),
  start: z.string(),
  /** First day no longer covered; null = evergreen. */
  end: z.nullable(z.string()),
  termMonths: z.nullable(z.number()),
  renewalTermMonths: z.nullable(z.number()),
  autoRenews: z.nullable(z.boolean()),
  notice: z.nullable(Notice),
  /** Days before the renewal date at which the window for giving notice opens. */
  optOutOpensDays: z.nullable(z.int()),
  noticeGivenOn: z.nullable(z.string()),
  noticeRescindedOn: z.nullable(z.string()),
  uplift: z.nullable(Uplift),
  /** Percent off the price, over a span. */
  discounts: z.array(Span.extend({ percent: z.number().min(0).max(100) })),
  ramp: z.array(PriceStep),
  pauses: z.array(Span),
  exit: z.nullable(z.object({ text: z.string(), earliest: z.nullable(z.string()) })),
  /** Ids of the lines this one takes the place of. */
  replaces: z.array(z.string()),
  lossCause: z.nullable(LossCause),
  basis: Basis,
  /** Day the facts became known, in the portal's time zone. */
  knownFrom: z.string(),
  url: z.nullable(z.string()),
})
export type ContractLine = z.infer<typeof ContractLine>

/** What a line is where nothing more is said. */
const unsaid = {
  contractId: null,
  kind: 'recurring',
  product: null,
  plan: null,
  seats: null,
  price: null,
  everyMonths: 12,
  signedOn: null,
  end: null,
  termMonths: null,
  renewalTermMonths: null,
  autoRenews: null,
  notice: null,
  optOutOpensDays: null,
  noticeGivenOn: null,
  noticeRescindedOn: null,
  uplift: null,
  discounts: [],
  ramp: [],
  pauses: [],
  exit: null,
  replaces: [],
  lossCause: null,
  basis: 'stated',
  url: null,
} as const satisfies Partial<ContractLine>

type Said = Partial<ContractLine> & Pick<ContractLine, 'id' | 'accountId' | 'start'>

/** A line from what is known of it; it is known from its start unless said otherwise. */
export const contractLine = (said: Said): ContractLine => ({
  ...structuredUnsaid(),
  name: said.id,
  knownFrom: said.start,
  ...said,
})

const structuredUnsaid = () => ({
  ...unsaid,
  discounts: [...unsaid.discounts],
  ramp: [...unsaid.ramp],
  pauses: [...unsaid.pauses],
  replaces: [...unsaid.replaces],
})

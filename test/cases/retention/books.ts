import * as z from 'zod'
import { isDay } from '../../../shared/src/day.ts'
import { LineKind, LossCause, Notice, Uplift } from '../../../shared/src/model/contract-line.ts'

/** Money in major units, as text so that nothing is lost on the way: '1199.88', '-20'. */
const Amount = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal number of major units, such as "1199.88"')

export const Day = z.string().refine(isDay, 'a calendar day, YYYY-MM-DD')

/** A day, or an instant whose day depends on the time zone of the books. */
const When = z.union([Day, z.iso.datetime({ offset: true })])

/** How much: by the year, by the month, or as the price of a billing interval. At most one; none = not known. */
const amounts = { arr: Amount.optional(), mrr: Amount.optional(), price: Amount.optional() }
export type Amounts = Partial<Record<keyof typeof amounts, string | undefined>>
const ways = ['arr', 'mrr', 'price'] as const
/** The way an amount is said. */
export const wayOf = (amount: Amounts): (typeof ways)[number] | undefined =>
  ways.find(way => amount[way] !== undefined)
const isSaidOnce = (amount: Amounts): boolean => ways.filter(way => amount[way] !== undefined).length <= 1
const once = 'say the amount once: arr, mrr or price'

const Span = z.strictObject({ from: Day, to: z.nullable(Day) })

const Account = z.strictObject({
  id: z.string(),
  parentId: z.nullable(z.string()).default(null),
  plan: z.nullable(z.string()).default(null),
  tier: z.nullable(z.string()).default(null),
  region: z.nullable(z.string()).default(null),
  owner: z.nullable(z.string()).default(null),
  segment: z.nullable(z.string()).default(null),
  /** When this version of the fact became known; null = all along. Of several the latest known counts. */
  knownFrom: z.nullable(When).default(null),
})

const PriceStep = z
  .strictObject({ from: Day, ...amounts, seats: z.nullable(z.number()).default(null) })
  .refine(isSaidOnce, once)

/** A contract line. In force while start <= day < end; end null = evergreen. */
const Line = z
  .strictObject({
    id: z.string(),
    account: z.string(),
    /** Lines of one agreement end and renew together; null = an agreement by itself. */
    contractId: z.nullable(z.string()).default(null),
    kind: LineKind.default('recurring'),
    product: z.nullable(z.string()).default(null),
    ...amounts,
    currency: z.string().length(3).default('USD'),
    /** Months of a billing interval; of `price` only. */
    everyMonths: z.number().positive().default(12),
    seats: z.nullable(z.number()).default(null),
    signedOn: z.nullable(Day).default(null),
    start: When,
    end: z.nullable(When).default(null),
    termMonths: z.nullable(z.number()).default(null),
    renewalTermMonths: z.nullable(z.number()).default(null),
    autoRenews: z.nullable(z.boolean()).default(null),
    notice: z.nullable(Notice).default(null),
    optOutOpensDays: z.nullable(z.int()).default(null),
    noticeGivenOn: z.nullable(Day).default(null),
    noticeRescindedOn: z.nullable(Day).default(null),
    /** Percent at the start of each further term, or one entry a term. */
    uplift: z.nullable(Uplift).default(null),
    discounts: z.array(Span.extend({ percent: z.number().min(0).max(100) })).default([]),
    ramp: z.array(PriceStep).default([]),
    pauses: z.array(Span).default([]),
    /** Lines this one takes the place of. */
    replaces: z.array(z.string()).default([]),
    lossCause: z.nullable(LossCause).default(null),
    knownFrom: z.nullable(When).default(null),
  })
  .refine(isSaidOnce, once)
  .refine(
    line => line.ramp.every(step => wayOf(step) === wayOf(line)),
    'the amounts of a ramp are said the way that of the line is',
  )

/** A person's word on the yearly amount of a line; `line` null = revenue no source knows of. */
const Adjustment = z.strictObject({
  id: z.string(),
  account: z.string(),
  line: z.nullable(z.string()),
  arr: Amount,
  currency: z.string().length(3).default('USD'),
  effective: Day,
  kind: z.enum(['movement', 'correction']),
  holds: z.enum(['until_source_changes', 'pin']),
  /** What the source said when the adjustment was made. */
  source: z.nullable(Amount),
  reason: z.string(),
  lossCause: z.nullable(LossCause).default(null),
  knownFrom: When,
})

const Rate = z.strictObject({ on: Day, currency: z.string().length(3), rate: z.number().positive() })

/** The books a question is about. */
export const Books = z.strictObject({
  measure: z.enum(['arr', 'mrr']).default('arr'),
  reportingCurrency: z.string().length(3).default('USD'),
  timeZone: z.string().default('UTC'),
  /** Accounts that only lines name need not be listed. */
  accounts: z.array(Account).default([]),
  lines: z.array(Line),
  adjustments: z.array(Adjustment).default([]),
  rates: z.array(Rate).default([]),
})
export type Books = z.infer<typeof Books>

import * as z from 'zod'

/** A rate as a number or as the fraction it was worked out from, '170/300'; null where it is not known. */
const Rate = z.nullable(
  z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?\/\d+(\.\d+)?$/, 'a fraction, "170/300"')]),
)

const Interval = z.nullable(z.strictObject({ lower: z.number(), upper: z.number() }))

const Group = z.strictObject({
  group: z.string().default('all'),
  n: z.int(),
  start: z.number(),
  end: z.number().optional(),
  nrr: Rate,
  grr: Rate,
  logo: Rate.optional(),
  seat: Rate.optional(),
  kept: z.int().optional(),
  lost: z.int().optional(),
  lostAmount: z.number().optional(),
  renewal: z
    .nullable(
      z.strictObject({ due: z.number(), renewed: z.number(), rate: Rate, count: z.int(), kept: z.int() }),
    )
    .optional(),
  intervals: z.strictObject({ logo: Interval.optional(), seat: Interval.optional() }).optional(),
})

/** A month. A column that is not written is zero. */
const Row = z.strictObject({
  month: z.string(),
  open: z.number(),
  new: z.number().default(0),
  expansion: z.number().default(0),
  contraction: z.number().default(0),
  churn: z.number().default(0),
  reactivation: z.number().default(0),
  /** Only where escalators stand apart. */
  escalation: z.number().optional(),
  fx: z.number().default(0),
  close: z.number(),
})

const said = {
  currency: z.string().optional(),
  measure: z.enum(['arr', 'mrr']).optional(),
  unconverted: z.array(z.strictObject({ currency: z.string(), units: z.int() })).optional(),
}

/** The part of an answer that matters to a case; what is not written is not compared. */
export const Expected = z.union([
  z.strictObject({ ...said, groups: z.array(Group) }),
  z.strictObject({ ...said, rows: z.array(Row) }),
  z.strictObject({
    ...said,
    total: z.number(),
    carr: z.number().optional(),
    /** What each account pays; who pays nothing is not listed. */
    accounts: z.record(z.string(), z.number()).optional(),
  }),
  z.strictObject({
    state: z.string(),
    date: z.nullable(z.string()).optional(),
    noticeDate: z.nullable(z.string()).optional(),
    optOutOpens: z.nullable(z.string()).optional(),
  }),
  z.strictObject({ acv: z.nullable(z.number()), tcv: z.nullable(z.number()) }),
  /** A question that must be refused rather than answered. */
  z.strictObject({ refused: z.literal(true) }),
])
export type Expected = z.infer<typeof Expected>

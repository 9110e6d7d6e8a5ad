import * as z from 'zod'

/**
 * The choices on which two honest companies differ when they count the same contracts. Every figure names the policy
 * it was made under. The default: active while start ≤ day < end, no grace, churn at term end, point to point at account
 * level, lines take the place of others only where a link says so.
 */
export const LedgerPolicy = z
  .object({
    /** Days after its end in which a renewal that is not signed yet is late, not lost. */
    graceDays: z.int().min(0).max(730).default(0),
    /** Within grace: lost at once and won back as a windfall, kept in the base, or left out of rates as lapsed. */
    lateRenewal: z.enum(['churn', 'keep', 'lapsed']).default('churn'),
    /** Whether an auto-renewing line goes on after its end when no notice was given; `stated` = its end is its end. */
    autoRenewal: z.enum(['stated', 'assumed']).default('stated'),
    /** Who comes back after more days than this is new; null = always a reactivation. */
    reactivationDays: z.nullable(z.int().min(0).max(3650)).default(null),
    churnDate: z.enum(['term_end', 'request']).default('term_end'),
    /** Rises agreed in advance (ramps, uplifts): part of expansion, or shown apart and left out of NRR. */
    escalators: z.enum(['expansion', 'apart']).default('expansion'),
    /** What a pause is: revenue that is not there, or still counted. */
    pauses: z.enum(['out', 'keep']).default('out'),
    /** Two ends compared, or what moved in between, added up. */
    form: z.enum(['point_to_point', 'movement']).default('point_to_point'),
    /** Movement form only: whether what came back within the window counts for NRR. */
    reactivationInNrr: z.boolean().default(false),
    /** Whether subsidiaries count as their topmost parent. */
    rollUp: z.enum(['none', 'parent']).default('none'),
    /** First month of the fiscal year; quarters follow from it. */
    fiscalYearStart: z.int().min(1).max(12).default(1),
  })
  .strict()
export type LedgerPolicy = z.infer<typeof LedgerPolicy>

export const defaultLedgerPolicy: LedgerPolicy = LedgerPolicy.parse({})

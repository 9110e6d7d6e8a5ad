import * as z from 'zod'

/** Which adjustments wait for a second person, and who that may be. Whatever waits has no effect anywhere. */
export const ApprovalPolicy = z
  .object({
    /** Changes of more than this a year, in major units of the line's currency; null = none for its size. */
    above: z.nullable(z.number().min(0)).default(null),
    /** Changes that take effect more than this many days before they are made; null = none for its date. */
    backdatedDays: z.nullable(z.int().min(0).max(3650)).default(null),
    /** Changes that reach into a month that was closed. */
    closedPeriods: z.boolean().default(true),
    /** The persons who may approve and reject, by the name or address they sign with. Nobody approves their own. */
    finance: z.array(z.string().min(1)).default([]),
  })
  .strict()
export type ApprovalPolicy = z.infer<typeof ApprovalPolicy>

export const defaultApprovalPolicy: ApprovalPolicy = ApprovalPolicy.parse({})

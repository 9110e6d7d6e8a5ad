import * as z from 'zod'
import { AccountCondition } from './account-condition.ts'
import { holds } from './condition-holds.ts'
import type { Facts } from './facts.ts'

/** A group of accounts by a condition. Segments are sets: an account is in every one whose condition holds. */
export const Segment = z.strictObject({
  name: z.string().min(1).max(100),
  when: AccountCondition,
  /** False for one that is only looked at by itself: reports by segment do not group by it. */
  grouping: z.boolean().optional(),
})
export type Segment = z.infer<typeof Segment>

/** Where accounts go that no segment is for, and those of whom too little is known to say. */
export const otherSegment = 'other'
export const unknownSegment = 'unknown'

const mostSegments = 100

/** Segments in order of precedence, which counts only where each account is put into one. */
export const Segments = z
  .array(Segment)
  .max(mostSegments, `there are more than ${mostSegments} segments; write fewer`)
  .superRefine((segments, context) => {
    const taken = new Set([otherSegment, unknownSegment])
    segments.forEach(({ name }, at) => {
      if (taken.has(name))
        context.addIssue({
          code: 'custom',
          path: [at, 'name'],
          message: `the name ${JSON.stringify(name)} is taken; write another`,
          input: name,
        })
      taken.add(name)
    })
  })

/** The segments that reports by segment put each account into one of. */
export const forGrouping = (segments: readonly Segment[]): Segment[] =>
  segments.filter(({ grouping }) => grouping !== false)

export interface Membership {
  segment: string
  /** The segment whose condition decided: it holds, or whether it holds is not known; null = none holds. */
  decidedBy: Segment | null
}

/**
 * The one segment an account is grouped under: the first whose condition holds. Where it is not known whether an earlier one
 * holds, the account is in no later one either: it is `unknown`, since that fact would decide. `isIn` answers for one segment, by
 * the facts unless something else is known of it.
 */
export function segmentOf(
  facts: Facts,
  segments: readonly Segment[],
  isIn = (segment: Segment): boolean | null => holds(segment.when, facts),
): Membership {
  for (const segment of forGrouping(segments)) {
    const held = isIn(segment)
    if (held !== false) return { segment: held === null ? unknownSegment : segment.name, decidedBy: segment }
  }
  return { segment: otherSegment, decidedBy: null }
}

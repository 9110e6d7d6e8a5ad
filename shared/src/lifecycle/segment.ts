import * as z from 'zod'
import { Condition } from './condition.ts'
import { holds } from './condition-holds.ts'
import type { Facts } from './facts.ts'

/** A group of accounts by a condition. */
export const Segment = z.strictObject({ name: z.string().min(1), when: Condition })
export type Segment = z.infer<typeof Segment>

/** Where accounts go that no segment is for, and those of whom too little is known to say. */
export const otherSegment = 'other'
export const unknownSegment = 'unknown'

/** Segments in order of precedence. */
export const Segments = z.array(Segment).superRefine((segments, context) => {
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

export interface Membership {
  segment: string
  /** The segment whose condition decided: it holds, or whether it holds is not known; null = none holds. */
  decidedBy: Segment | null
}

/**
 * The first segment whose condition holds. Where it is not known whether an earlier one holds, the account is in no
 * later one either: it is `unknown`, since that fact would decide.
 */
export function segmentOf(facts: Facts, segments: readonly Segment[]): Membership {
  for (const segment of segments) {
    const held = holds(segment.when, facts)
    if (held !== false) return { segment: held === null ? unknownSegment : segment.name, decidedBy: segment }
  }
  return { segment: otherSegment, decidedBy: null }
}

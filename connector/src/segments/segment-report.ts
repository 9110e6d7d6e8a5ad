import type { Day } from '@perennial/shared/day'
import { amounts } from '@perennial/shared/ledger/units/major-units'
import { inWords } from '@perennial/shared/lifecycle/condition-words'
import type { Segment } from '@perennial/shared/lifecycle/segment'
import { totals } from '@perennial/shared/money'
import type { Tx } from '../store/store.ts'
import type { Owners } from '../view/in-book.ts'
import type { Scope } from '../view/scope.ts'
import { scoredSince } from '../view/segment-scored.ts'
import { type Member, membersOf } from './members.ts'

/** In major units, one a currency. */
export type Amounts = ReturnType<typeof amounts>

export type ReportedMember = Omit<Member, 'arr'> & { arr: Amounts }

/** A segment with its members at one moment. */
export interface SegmentReport {
  name: string
  /** Its condition in words. */
  when: string
  /** Whether reports by segment group by it. */
  grouping: boolean
  /** The day memberships began to be stored; null while accounts have not been scored by it as it is written now. */
  scoredSince: Day | null
  /** Null while not scored; so is `unknown`, how many accounts too little is known of to say. */
  members: ReportedMember[] | null
  unknown: number | null
  /** Yearly, of all members whose amount is known. */
  arr: Amounts
}

/** The same in one line. */
export type SegmentLine = Omit<SegmentReport, 'members'> & { members: number | null }

/** Of the accounts of these owners, or of all. */
export async function segmentReport(
  tx: Tx,
  scope: Scope,
  segment: Segment,
  owners: Owners = null,
): Promise<SegmentReport> {
  const { name, when, grouping = true } = segment
  const known = { name, when: inWords(when), grouping }
  const scored = await scoredSince(tx, scope, segment)
  if (!scored?.current) return { ...known, scoredSince: null, members: null, unknown: null, arr: [] }
  const { members, unknown } = await membersOf(tx, scope, segment, owners)
  return {
    ...known,
    scoredSince: scored.since,
    members: members.map(one => ({ ...one, arr: amounts(one.arr) })),
    unknown,
    arr: amounts(totals(members.flatMap(({ arr }) => arr))),
  }
}

/** Every segment, in the order of the configuration. */
export async function segmentLines(
  tx: Tx,
  scope: Scope,
  segments: readonly Segment[],
  owners: Owners = null,
): Promise<SegmentLine[]> {
  const lines: SegmentLine[] = []
  for (const segment of segments) {
    const { members, ...report } = await segmentReport(tx, scope, segment, owners)
    lines.push({ ...report, members: members?.length ?? null })
  }
  return lines
}

import type { Day } from '../../day.ts'
import type { Adjustment } from '../../model/adjustment.ts'
import type { Step } from '../lines/step.ts'

/** The days on which an adjustment rules: first day, and first day after. */
export interface AdjustedSpan {
  from: Day
  to: Day | null
}

/**
 * When an adjustment rules, given the source's steps over the whole life of the line and the course its forerunners made
 * of them. Null when it does not: the line has ended by then, or the source says something else than it did when the
 * adjustment was made, which was to hold only until then.
 */
export function spanOf(
  adjustment: Adjustment,
  source: readonly Step[],
  course: readonly Step[],
): AdjustedSpan | null {
  const from = laterOf(adjustment.effective, source[0]!.from)
  const to = heldUntil(adjustment, source, from)
  if (to !== null && to <= from) return null
  return adjustment.kind === 'movement' ? { from, to } : whole(adjustment, source, course, { from, to })
}

/** The end of the line for a `pin`, else the first day on which the source says something else. */
function heldUntil({ holds, sourceAmount }: Adjustment, source: readonly Step[], from: Day): Day | null {
  const stated = sourceAmount?.minor ?? 0
  const isOver = (step: Step) => step.cause === 'end' || (holds !== 'pin' && step.arr !== stated)
  const holding = source.findLast(step => step.from <= from)!
  if (isOver(holding)) return from
  return source.find(step => step.from > from && isOver(step))?.from ?? null
}

/** A correction reaches over all days around it on which the same was paid, and the source said the same. */
function whole(
  { holds }: Adjustment,
  source: readonly Step[],
  course: readonly Step[],
  { from, to }: { from: Day; to: Day | null },
): AdjustedSpan {
  const until = holds === 'pin' ? to : earlierOf(to, changeAfter(course, from))
  return { from: laterOf(runStart(course, from), runStart(source, from)), to: until }
}

/** First day of the amount that holds on a day. */
function runStart(steps: readonly Step[], day: Day): Day {
  const at = steps.findLastIndex(({ from }) => from <= day)
  const other = steps.slice(0, at).findLastIndex(({ arr }) => arr !== steps[at]!.arr)
  return steps[other + 1]!.from
}

function changeAfter(steps: readonly Step[], day: Day): Day | null {
  const at = steps.findLastIndex(({ from }) => from <= day)
  return steps.slice(at + 1).find(({ arr }) => arr !== steps[at]!.arr)?.from ?? null
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
const earlierOf = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null ? a : a < b ? a : b

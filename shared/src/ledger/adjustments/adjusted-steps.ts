import type { Day } from '../../day.ts'
import type { Adjustment } from '../../model/adjustment.ts'
import type { Step } from '../lines/step.ts'
import { inOrderOfKnowledge } from './order.ts'
import { type AdjustedSpan, spanOf } from './span.ts'

/** When a line is in force (start ≤ day < end, grace included) and in which currency its amounts are. */
export interface AdjustedLife {
  start: Day
  end: Day | null
  currency: string
}

/**
 * What a line pays once persons had their say: its steps from `stepsOf` with the amounts of the adjustments in place of
 * the source's, never added to them. On each day the adjustment known last rules. A `movement` makes a step on its day;
 * a `correction` changes the amount of a step there is, so that it never moves anything. Seats stay the source's, or none
 * where nothing is paid. `life` bounds what steps do not show: free months, and a line whose price nobody knows. Without
 * effect: an adjustment in another currency than the line's, and the one that the line itself is made of. Sorted by day,
 * from the first paying day, no two neighbours alike.
 */
export function adjustedSteps(
  steps: readonly Step[],
  adjustments: readonly Adjustment[],
  life: AdjustedLife,
): Step[] {
  const words = adjustments.filter(
    ({ lineId, amount }) => lineId !== null && amount.currency === life.currency,
  )
  if (words.length === 0) return [...steps]
  const source = overWholeLife(steps, life)
  const spoken = inOrderOfKnowledge(words).reduce<Step[]>(
    (course, word) => replaced(course, spanOf(word, source, course), word),
    source,
  )
  return distinct(fromFirstPaid(spoken.map(lapsedAsPaid)))
}

/** The source's steps with the days before its first amount, and the end of a line that never pays. */
function overWholeLife(steps: readonly Step[], { start, end }: AdjustedLife): Step[] {
  const unpaid: Step = { from: start, arr: 0, lapsed: 0, seats: 0, cause: 'start' }
  const [first] = steps
  const before = first === undefined || start < first.from ? [unpaid] : []
  const after = first === undefined && end !== null ? [{ ...unpaid, from: end, cause: 'end' as const }] : []
  return [...before, ...steps, ...after]
}

function replaced(course: Step[], span: AdjustedSpan | null, { amount, kind }: Adjustment): Step[] {
  if (span === null) return course
  const within = ({ from }: Step) => from >= span.from && (span.to === null || from < span.to)
  const paying = course.map(step => (within(step) ? paidWith(amount.minor, step) : step))
  return kind === 'correction' ? paying : withStepOn(span.from, paying, amount.minor)
}

/** The step of a movement; a line that starts on that day simply starts with the amount. */
function withStepOn(day: Day, course: Step[], arr: number): Step[] {
  const at = course.findLastIndex(({ from }) => from <= day)
  const holding = course[at]!
  const cause = startsOn(day, course) ? 'start' : 'adjustment'
  const step: Step = { ...paidWith(arr, holding), from: day, cause }
  return [...course.slice(0, holding.from === day ? at : at + 1), step, ...course.slice(at + 1)]
}

/** Where nothing is paid, nobody sits. */
const paidWith = (arr: number, step: Step): Step => ({ ...step, arr, seats: arr === 0 ? 0 : step.seats })

const startsOn = (day: Day, course: readonly Step[]): boolean =>
  course.every(({ from, arr }) => from >= day || arr === 0)

/** What lapsed is what was paid last. */
const lapsedAsPaid = (step: Step, at: number, all: readonly Step[]): Step =>
  step.lapsed === 0 ? step : { ...step, lapsed: all[at - 1]!.arr }

function fromFirstPaid(steps: readonly Step[]): Step[] {
  const first = steps.findIndex(({ arr }) => arr !== 0)
  return first < 0 ? [] : [{ ...steps[first]!, cause: 'start' }, ...steps.slice(first + 1)]
}

const distinct = (steps: readonly Step[]): Step[] =>
  steps.filter((step, at) => {
    const before = steps[at - 1]
    return (
      before === undefined ||
      step.arr !== before.arr ||
      step.lapsed !== before.lapsed ||
      step.seats !== before.seats
    )
  })

import type { Day } from '../../day.ts'
import type { StepCause } from '../lines/step.ts'
import type { Conversion, Timeline, Unit } from '../units/unit.ts'
import type { Period } from './periods.ts'

/** One line paying more or less from a day on; minor units at the opening rates. */
export interface Change {
  timeline: Timeline
  on: Day
  cause: StepCause
  amount: number
  before: number
  seatsBefore: number
  seats: number
}

/** Every change of a unit's lines within a period. They sum to its movement and escalation, exactly. */
export const changesIn = (unit: Unit, period: Period, conversion: Conversion): Change[] =>
  unit.timelines
    .flatMap(timeline => changesOf(timeline, period, conversion))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.timeline.lineId < b.timeline.lineId ? -1 : 1))

function changesOf(timeline: Timeline, { open, close }: Period, { convert }: Conversion): Change[] {
  const atOpening = (minor: number): number => convert(minor, timeline.currency, open) ?? 0
  return timeline.steps.flatMap((step, at) => {
    if (step.from <= open || step.from > close) return []
    const last = timeline.steps[at - 1]
    const before = atOpening(last?.arr ?? 0)
    const amount = atOpening(step.arr) - before
    if (amount === 0) return []
    const { from: on, cause, seats } = step
    return [{ timeline, on, cause, amount, before, seatsBefore: last?.seats ?? 0, seats }]
  })
}

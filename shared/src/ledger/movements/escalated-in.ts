import type { Day } from '../../day.ts'
import { stepOn } from '../units/amount-on.ts'
import type { Conversion, Timeline, Unit } from '../units/unit.ts'

/** What contracted rises added to a unit between two days and is still paid at the end, at the opening rates. */
export const escalatedIn = (
  unit: Unit,
  { open, close }: { open: Day; close: Day },
  { convert }: Conversion,
): number =>
  unit.timelines.reduce(
    (sum, timeline) => sum + (convert(escalated(timeline, open, close), timeline.currency, open) ?? 0),
    0,
  )

function escalated({ steps }: Timeline, open: Day, close: Day): number {
  const [before, after] = [stepOn(steps, open)?.arr ?? 0, stepOn(steps, close)?.arr ?? 0]
  if (before <= 0 || after <= 0) return 0
  const rises = steps.reduce((sum, { from, arr, cause }, at) => {
    const isRise = cause === 'escalator' && from > open && from <= close
    return isRise ? sum + arr - (steps[at - 1]?.arr ?? 0) : sum
  }, 0)
  return Math.min(rises, after)
}

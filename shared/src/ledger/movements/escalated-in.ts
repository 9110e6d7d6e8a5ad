import type { Day } from '../../day.ts'
import { stepOn } from '../units/amount-on.ts'
import type { Conversion, Timeline, Unit } from '../units/unit.ts'

/**
 * What contracted rises added to a unit between two days and is still paid at the end, at the rates of `rateOn`. A fall
 * agreed in advance is a loss like any other. States are converted, not their difference, so that sums tie.
 */
export const escalatedIn = (
  unit: Unit,
  { open, close }: { open: Day; close: Day },
  { convert }: Conversion,
  rateOn: Day = open,
): number =>
  unit.timelines.reduce((sum, timeline) => {
    const { rises, after } = escalated(timeline, open, close)
    if (rises === 0) return sum
    const { currency } = timeline
    return sum + (convert(after, currency, rateOn) ?? 0) - (convert(after - rises, currency, rateOn) ?? 0)
  }, 0)

function escalated({ steps }: Timeline, open: Day, close: Day): { rises: number; after: number } {
  const [before, after] = [stepOn(steps, open)?.arr ?? 0, stepOn(steps, close)?.arr ?? 0]
  if (before <= 0 || after <= 0) return { rises: 0, after }
  const rises = steps.reduce((sum, { from, arr, cause }, at) => {
    const isRise = cause === 'escalator' && from > open && from <= close
    return isRise ? sum + Math.max(0, arr - (steps[at - 1]?.arr ?? 0)) : sum
  }, 0)
  return { rises: Math.min(rises, after), after }
}

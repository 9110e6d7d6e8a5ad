import { addMonths, type Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { termStarts } from './terms.ts'

/** An uplift: the factor on the price from a day on. */
export interface Rise {
  from: Day
  factor: number
}

/** A line without an end would rise for ever; nobody asks what it pays after this. */
const horizonMonths = 600

/** The uplifts of a line before the day it ends: the same percent at the start of each further term, or one by one. */
export function risesOf(line: ContractLine, end: Day | null): Rise[] {
  const { uplift } = line
  if (uplift === null || uplift === 0) return []
  const rises: Rise[] = []
  const horizon = addMonths(line.start, horizonMonths)
  const until = end !== null && end < horizon ? end : horizon
  for (const from of termStarts(line)) {
    const percent = typeof uplift === 'number' ? uplift : uplift[rises.length]
    if (percent === undefined || from >= until) break
    rises.push({ from, factor: (100 + percent) / 100 })
  }
  return rises
}

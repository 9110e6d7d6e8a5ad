import { addMonths, type Day } from '@perennial/shared/day'
import type { Spell } from './spells.ts'

/** How a segment moved in a calendar month. */
export interface SegmentMonth {
  month: string
  entered: number
  left: number
  /** At the end of the month, or of the last day looked at. */
  members: number
}

/** Month by month from one day to another: the members of one month plus who entered, less who left, are those of the next. */
export function monthsOf(spells: readonly Spell[], from: Day, to: Day): SegmentMonth[] {
  const entered = Map.groupBy(spells, spell => monthOf(spell.entered))
  const left = Map.groupBy(spells, spell => spell.left && monthOf(spell.left))
  let members = 0
  return monthsBetween(from, to).map(month => {
    const moved = { entered: entered.get(month)?.length ?? 0, left: left.get(month)?.length ?? 0 }
    members += moved.entered - moved.left
    return { month, ...moved, members }
  })
}

const monthOf = (day: Day): string => day.slice(0, 7)

function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = []
  for (let first = `${monthOf(from)}-01`; first <= to; first = addMonths(first, 1))
    months.push(monthOf(first))
  return months
}

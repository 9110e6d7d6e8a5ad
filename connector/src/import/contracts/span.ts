import { addDays, type Day } from '@perennial/shared/day'
import type { Row } from '../row/row.ts'

export interface LineSpan {
  start: Day
  /** First day no longer covered; null = evergreen. */
  end: Day | null
  termMonths: number | null
}

/** From when to when a line holds. A file gives the first day after it (`end`) or its last day (`lastDay`). */
export function spanOf(row: Row<'start' | 'end' | 'lastDay' | 'termMonths'>): LineSpan {
  const start = row.neededDay('start')
  const end = row.day('end') ?? after(row.day('lastDay'))
  if (end !== null && end <= start)
    row.odd('end_not_after_start', row.text('end') === null ? 'lastDay' : 'end')
  return { start, end, termMonths: row.number('termMonths') }
}

const after = (day: Day | null): Day | null => (day === null ? null : addDays(day, 1))

import { addMonths, type Day } from '@perennial/shared/day'
import type { SegmentMonth } from './months.ts'
import type { SegmentCounts } from './segment-counts.ts'

/** The last months up to a day, also those in which nothing moved; none before the segment had its first account. */
export function lastMonths(moved: SegmentCounts['moved'], to: Day, most: number): SegmentMonth[] {
  const last = to.slice(0, 7)
  const months: SegmentMonth[] = []
  const own = new Map(moved.map(one => [one.month, one]))
  let members = 0
  for (let month = moved[0]?.month ?? last; month <= last; month = addMonths(`${month}-01`, 1).slice(0, 7)) {
    const { entered, left } = own.get(month) ?? { entered: 0, left: 0 }
    members += entered - left
    months.push({ month, entered, left, members })
  }
  return moved.length === 0 ? [] : months.slice(-most)
}

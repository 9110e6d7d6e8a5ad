import { daysBetween } from '../../day.ts'
import { isLost } from '../model/train-loss.ts'
import { type Capacity, roomFor } from './at-capacity.ts'
import { riskiestFirst } from './figures.ts'
import type { OutOfTimeRow } from './out-of-time.ts'

/** How long before the end of their contract customers that left were first flagged. */
export interface LeadTime {
  /** Losses flagged at any of the looks. */
  flagged: number
  of: number
  medianDays: number | null
}

export function leadTime(rows: readonly OutOfTimeRow[], capacity: Capacity): LeadTime {
  const groups = Map.groupBy(rows, ({ quarter, row }) => `${quarter} ${row.lead}`).values()
  const flagged = [...groups].flatMap(own =>
    riskiestFirst('trained', own).slice(0, roomFor(own.length, capacity)),
  )
  const first = new Map<string, number>()
  for (const { row } of flagged.filter(({ row }) => isLost(row))) {
    const days = daysBetween(row.asOf, row.decision.end)
    first.set(row.decision.id, Math.max(days, first.get(row.decision.id) ?? 0))
  }
  const days = [...first.values()].sort((a, b) => a - b)
  return {
    flagged: days.length,
    of: new Set(rows.filter(({ row }) => isLost(row)).map(({ row }) => row.decision.id)).size,
    medianDays: days.length === 0 ? null : days[Math.floor(days.length / 2)]!,
  }
}

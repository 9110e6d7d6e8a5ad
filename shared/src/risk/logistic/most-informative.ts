import type { Table } from './table.ts'
import type { Term } from './term.ts'
import { correlationOf } from './weighted.ts'

/** A column that was left out of a model, and why. */
export interface Dropped {
  column: string
  because: string
}

interface Standardised {
  term: Term
  values: Float64Array
}

/**
 * At most one column for every so many rows of the rarer outcome, or the fit follows chance. Those go that go least with the
 * outcome (correlation); of equals, the later ones.
 */
export function mostInformative<C extends Standardised>(
  columns: readonly C[],
  { labels, weights }: Pick<Table, 'labels' | 'weights'>,
  eventsPerColumn: number,
): { kept: C[]; dropped: Dropped[] } {
  if (eventsPerColumn === 0) return { kept: [...columns], dropped: [] }
  const events = rarer(labels, weights)
  const most = Math.floor(events / eventsPerColumn)
  if (columns.length <= most) return { kept: [...columns], dropped: [] }
  const ranked = columns
    .map((column, at) => ({
      column,
      at,
      strength: Math.abs(correlationOf({ values: column.values, weights }, labels)),
    }))
    .sort((one, other) => other.strength - one.strength || one.at - other.at)
  const kept = ranked.slice(0, most).sort((one, other) => one.at - other.at)
  const because = `${count(events)} of the rarer outcome carry ${most} columns, and others say more about it`
  const dropped = ranked.slice(most).map(({ column }) => ({ column: column.term.name, because }))
  return { kept: kept.map(({ column }) => column), dropped }
}

function rarer(labels: Float64Array, weights: Float64Array): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const happened = labels.reduce((sum, label, row) => sum + label * weights[row]!, 0)
  return Math.min(happened, total - happened) + 1e-9
}

const count = (events: number): string => String(Math.floor(events))

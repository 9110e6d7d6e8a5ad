import type { RawColumn } from '../evaluation/raw-column.ts'
import { auc } from '../metrics/auc.ts'

/** How well a column alone tells the outcome, and whether its gaps alone do. */
export interface OwnAuc {
  auc: number
  byGaps: number
}

const fewLevels = 20
const noSkill = 0.5

/**
 * In either direction. Numbers and dates count by their order, an unknown one as lowest or highest, whichever tells more; texts and
 * small scales by how often it happened at the same value in the other half of the rows.
 */
export function ownAuc({ values }: RawColumn, happened: readonly boolean[]): OwnAuc {
  const order = orderOf(values)
  const byGaps = either(
    values.map(value => Number(value === null)),
    happened,
  )
  const byOrder = order
    ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY].map(gap =>
        either(
          order.map(value => value ?? gap),
          happened,
        ),
      )
    : []
  const byLevels =
    !order || new Set(order).size <= fewLevels ? [either(ratesElsewhere(values, happened), happened)] : []
  return { auc: Math.max(byGaps, ...byOrder, ...byLevels), byGaps }
}

function either(scores: readonly number[], happened: readonly boolean[]): number {
  const found = auc(scores.map((score, row) => ({ score, happened: happened[row]! }))) ?? noSkill
  return Math.max(found, 1 - found)
}

/** Values as numbers in their order, where they have one. */
function orderOf(values: RawColumn['values']): (number | null)[] | null {
  const known = values.filter(value => value !== null)
  if (known.every(value => typeof value === 'number')) return values as (number | null)[]
  if (!known.every(value => /^\d{4}-\d{2}-\d{2}/.test(String(value)))) return null
  const places = new Map([...new Set(known.map(String))].sort().map((text, at) => [text, at]))
  return values.map(value => (value === null ? null : places.get(String(value))!))
}

/** For each row how often it happened among rows of the other half with the same value, drawn to the base rate there. */
function ratesElsewhere(values: RawColumn['values'], happened: readonly boolean[]): number[] {
  const halves = [0, 1].map(half => {
    const tally = new Map<string, { rows: number; happened: number }>()
    let [rows, all] = [0, 0]
    for (const [row, value] of values.entries())
      if (row % 2 !== half) {
        const seen = tally.get(String(value)) ?? { rows: 0, happened: 0 }
        tally.set(String(value), { rows: seen.rows + 1, happened: seen.happened + Number(happened[row]) })
        rows += 1
        all += Number(happened[row])
      }
    const base = rows > 0 ? all / rows : noSkill
    return (text: string) => {
      const seen = tally.get(text) ?? { rows: 0, happened: 0 }
      return (seen.happened + base) / (seen.rows + 1) - base
    }
  })
  return values.map((value, row) => halves[row % 2]!(String(value)))
}

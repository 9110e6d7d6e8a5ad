import type { RawColumn } from '../evaluation/raw-column.ts'
import type { LeakSuspect } from './leak-suspect.ts'

/** Rows with who they are about and in which fold they are tested. */
export interface FoldedRows {
  /** What the identifying column is called. */
  name: string
  ids: readonly string[]
  folds: readonly number[]
  happened: readonly boolean[]
}

/** Named where rows of one account are both trained on and tested with. */
export function sharedAccounts({ name, ids, folds }: FoldedRows): LeakSuspect[] {
  const foldsOf = Map.groupBy(ids.keys(), row => ids[row]!)
  const shared = [...foldsOf.values()].filter(rows => new Set(rows.map(row => folds[row])).size > 1)
  if (shared.length === 0) return []
  const why = `${shared.length.toLocaleString('en-US')} of its values stand in several folds: the model is tested with accounts it was trained on`
  return [{ column: name, why, auc: null }]
}

const many = 0.2
const manyTimes = 3

/** Named where rows of one outcome were copied to make more of them before the folds were made. */
export function copiedRows(rows: FoldedRows, columns: readonly RawColumn[]): LeakSuspect[] {
  const contents = rows.ids.map((_, row) =>
    JSON.stringify([rows.happened[row], ...columns.map(({ values }) => values[row])]),
  )
  const foldsOf = Map.groupBy(contents.keys(), row => contents[row]!)
  const isTwin = (row: number) => new Set(foldsOf.get(contents[row]!)!.map(twin => rows.folds[twin])).size > 1
  const [happened, not] = [true, false].map(outcome => {
    const own = [...contents.keys()].filter(row => rows.happened[row] === outcome)
    return own.length > 0 ? own.filter(isTwin).length / own.length : 0
  })
  const [more, fewer] = [Math.max(happened!, not!), Math.min(happened!, not!)]
  if (more < many || more < manyTimes * fewer) return []
  const why = `${Math.round(100 * more)} % of the rows of one outcome have an exact copy in another fold: they were multiplied before the rows were split`
  return [{ column: rows.name, why, auc: null }]
}

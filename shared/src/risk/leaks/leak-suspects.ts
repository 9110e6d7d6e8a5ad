import type { RawColumn } from '../evaluation/raw-column.ts'
import { type LeakSuspect, tooGood } from './leak-suspect.ts'
import { leaksTogether, type TestedModel } from './leaks-together.ts'
import { ownAuc } from './own-auc.ts'
import { runningTotals } from './running-total.ts'
import { tellingValue, whyByName } from './telling-names.ts'
import { copiedRows, type FoldedRows, sharedAccounts } from './twins.ts'

/** Fewer of one outcome than this are told by some column or other through chance. */
const fewestOfEach = 5

/**
 * Columns that probably know the outcome: those that tell it too well alone or together, those whose name or content speaks of the
 * loss, running totals, and rows that are trained on and tested with. A suspicion, not a proof; a person judges.
 */
export function leakSuspects(
  columns: readonly RawColumn[],
  rows: FoldedRows,
  model: TestedModel | null,
): LeakSuspect[] {
  const happened = rows.happened.filter(Boolean).length
  const judged = Math.min(happened, rows.happened.length - happened) >= fewestOfEach
  const totals = judged ? runningTotals(columns) : new Map<string, [string, string]>()
  const alone = judged
    ? columns.flatMap(column => suspicionOf(column, totals.get(column.name), rows.happened))
    : []
  const together = judged && model ? leaksTogether(model, alone.filter(isTooGood)) : []
  const names = new Set(together.map(({ column }) => column))
  return [
    ...alone.filter(({ column }) => !names.has(column)),
    ...together.map(one => withOwn(one, columns, alone, rows.happened)),
    ...sharedAccounts(rows),
    ...copiedRows(rows, columns),
  ]
}

/** A column found together with others, with what it says alone. */
function withOwn(
  { column, why }: LeakSuspect,
  columns: readonly RawColumn[],
  alone: readonly LeakSuspect[],
  happened: readonly boolean[],
): LeakSuspect {
  const known = alone.find(one => one.column === column)
  const raw = columns.find(({ name }) => name === column)
  return {
    column,
    why: known ? `${known.why}; ${why}` : why,
    auc: known?.auc ?? (raw ? ownAuc(raw, happened).auc : null),
  }
}

function suspicionOf(
  column: RawColumn,
  factors: [string, string] | undefined,
  happened: readonly boolean[],
): LeakSuspect[] {
  const { auc, byGaps } = ownAuc(column, happened)
  const text = tellingValue(column.values, happened)
  const whys = [
    whyByName(column.name, auc),
    text && `it holds ${JSON.stringify(text)} where the account was lost`,
    factors &&
      `it is nearly ${factors[0]} x ${factors[1]}: fine as of the same day for all, a leak as a total that went on since`,
    byGaps > tooGood && 'whether it is filled tells the outcome: it was filled in afterwards',
    auc > tooGood && `alone it tells the outcome (AUC ${auc.toFixed(3)}), as what is written afterwards does`,
  ].filter(why => typeof why === 'string')
  return whys.length > 0 ? [{ column: column.name, why: whys.join('; '), auc }] : []
}

const isTooGood = ({ auc }: LeakSuspect): boolean => auc !== null && auc > tooGood

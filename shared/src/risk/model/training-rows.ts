import type { DecisionRow, DecisionSeen } from '../backtest/decision-row.ts'
import type { Row } from '../logistic/column.ts'
import type { HandRow } from './hand-prior.ts'

/** The looks at decisions of terms that can be learned from: an account without a score gets no probability, so it teaches none. */
export function decisionRows(seen: readonly DecisionSeen[]): DecisionRow[] {
  return seen
    .filter(({ decision }) => decision.slice === 'term')
    .flatMap(({ decision, name, seen: looks }) => {
      const scored = looks.filter(({ score }) => score !== null)
      return scored.map(look => ({ ...look, decision, name, weight: 1 / scored.length }))
    })
}

/** Blocks that are held out together are stretches of time, so that no future is used to judge a past. */
const mostBlocks = 5

/** Rows of a regression, in blocks of time with about as many decisions each; a decision is in one block with all its looks. */
export function regressionRows(
  rows: readonly DecisionRow[],
  happened: (row: DecisionRow) => boolean,
): (Row & HandRow)[] {
  const inOrder = [...new Map(rows.map(({ decision }) => [decision.id, decision])).values()].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1,
  )
  const blockOf = new Map(inOrder.map(({ id }, at) => [id, Math.floor((at * mostBlocks) / inOrder.length)]))
  return rows.map(row => ({
    values: row.features,
    happened: happened(row),
    weight: row.weight,
    block: blockOf.get(row.decision.id)!,
    score: row.score,
  }))
}

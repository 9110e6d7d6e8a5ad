import { isLost } from '../model/train-loss.ts'
import type { Contender } from './contender.ts'
import type { DecisionRow } from './decision-row.ts'

/** Decisions the stated prior weighs as, until enough were seen. */
const strength = 10
const priorLoss = 0.15

/** Losses among decisions, shrunk to a stated prior while few were seen. */
export function lossRate(rows: readonly DecisionRow[]): number {
  const decided = rows.reduce((sum, { weight }) => sum + weight, 0)
  const lost = rows.reduce((sum, row) => sum + (isLost(row) ? row.weight : 0), 0)
  return decided >= strength ? lost / decided : (lost + strength * priorLoss) / (decided + strength)
}

/** Everybody is as likely to leave as the portal's customers were. */
export const baseRate: Contender = {
  name: 'base_rate',
  learn: rows => {
    const p = lossRate(rows)
    return () => ({ p, rank: 0 })
  },
}

import type { Day } from '../../day.ts'
import type { Band } from '../../health/band.ts'
import type { Money } from '../../money.ts'
import { isLost } from '../model/train-loss.ts'
import type { OutOfTimeRow } from './out-of-time.ts'

/** An account that looked fine and left all the same. */
export interface FalseGreen {
  account: string
  name: string
  end: Day
  arr: Money | null
  band: Band
  score: number | null
  /** Probability of a loss by the trained model. */
  p: number
}

/** Losses of accounts in band healthy, the least foreseen first. */
export const falseGreens = (rows: readonly OutOfTimeRow[]): FalseGreen[] =>
  rows
    .filter(({ row }) => isLost(row) && row.band === 'healthy')
    .map(({ row, foreseen }) => ({
      account: row.decision.accountId,
      name: row.name,
      end: row.decision.end,
      arr: row.decision.arr,
      band: row.band,
      score: row.score,
      p: foreseen.trained.p,
    }))
    .sort((a, b) => a.p - b.p || (a.account < b.account ? -1 : 1))

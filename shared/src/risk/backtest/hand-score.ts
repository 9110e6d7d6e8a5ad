import { type BandOutcomes, bandRates } from '../band-rate.ts'
import { isLost } from '../model/train-loss.ts'
import { lossRate } from './base-rate.ts'
import type { Contender } from './contender.ts'
import type { DecisionRow } from './decision-row.ts'

/** What cards show while no model is live: the rate of past renewals in the band, the lower score first within it. */
export const handScore: Contender = {
  name: 'hand_score',
  learn: rows => {
    const outcomes = {
      healthy: outcomesIn(rows, 'healthy'),
      watch: outcomesIn(rows, 'watch'),
      at_risk: outcomesIn(rows, 'at_risk'),
      unscored: { renewed: 0, decided: 0 },
    }
    const { rates } = bandRates(outcomes, { rate: 1 - lossRate(rows), strength: 10 })
    return ({ band, score }) => ({
      p: 1 - rates[band === 'unscored' ? 'watch' : band].renews,
      rank: 100 - score!,
    })
  },
}

function outcomesIn(rows: readonly DecisionRow[], band: DecisionRow['band']): BandOutcomes {
  const own = rows.filter(row => row.band === band)
  const decided = own.reduce((sum, { weight }) => sum + weight, 0)
  return { decided, renewed: decided - own.reduce((sum, row) => sum + (isLost(row) ? row.weight : 0), 0) }
}

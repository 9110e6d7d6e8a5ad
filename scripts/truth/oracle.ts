import { logit, sigmoid } from '@perennial/shared/forecast/distribution/logistic'
import { shockOfDeviation } from '@perennial/shared/forecast/distribution/quarter-shock'
import { day, quarterOf } from '../../test/world/calendar.ts'
import type { TrueDecision, Truth } from '../../test/world/truth.ts'

/** What somebody would say of a decision who knows how the sample portal was made. */
export interface Oracle {
  /** Probability of the loss that the outcome was drawn with. */
  hazard(decision: TrueDecision): number
  /** The same as far as it could be known beforehand: the shock of its quarter averaged out. */
  foreseeable(decision: TrueDecision): number
  /** The shock to the log-odds of every loss of the quarter in which the contract ended. */
  shock(decision: TrueDecision): number
}

export function oracleOf({ quarterShocks, churnModel }: Truth): Oracle {
  const { nodes } = shockOfDeviation(churnModel.quarterShockDeviation)
  const shock = ({ on }: TrueDecision) => quarterShocks[quarterOf(day(on))]!
  return {
    hazard: ({ hazard }) => hazard,
    foreseeable: decision => {
      const unshocked = logit(decision.hazard) - shock(decision)
      return nodes.reduce((sum, { shift, weight }) => sum + weight * sigmoid(unshocked + shift), 0)
    },
    shock,
  }
}

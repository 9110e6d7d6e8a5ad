import type { ContenderName } from '@perennial/shared/risk/backtest/contender'
import { type Comparison, sureEnough, type Verdict } from '@perennial/shared/risk/backtest/verdict'
import { listed, percent } from '../../page/words.ts'
import { sureness } from './figures.ts'

const ways: Record<ContenderName, string> = {
  base_rate: 'the base rate',
  hand_score: 'the hand score',
  unit_weights: 'unit weights',
  trained: 'the trained model',
}

/** The comparison that decides, in one sentence. */
export const logLossSentence = ({ comparisons }: Verdict): string =>
  comparisons.every(({ gain }) => gain === null)
    ? 'What decides is log loss, the penalty for being sure and wrong; there is nothing to compare it on yet.'
    : `Log loss is the penalty for being sure and wrong, so lower is better: over all looks the trained model's is ${listed(
        comparisons.map(difference),
      )}; to go live it must come out lower than both in at least ${percent(sureEnough)} of the pasts drawn anew at random.`

function difference({ against, gain, challengerWins }: Comparison): string {
  if (gain === null || challengerWins === null) return `not comparable with ${ways[against]}'s`
  const apart = Math.abs(gain).toFixed(3)
  return `${apart} ${gain >= 0 ? 'lower' : 'higher'} than ${ways[against]}'s (lower in ${sureness(challengerWins)} of them)`
}

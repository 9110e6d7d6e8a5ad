import { holds } from '../lifecycle/condition-holds.ts'
import { inWords } from '../lifecycle/condition-words.ts'
import type { Facts } from '../lifecycle/facts.ts'
import type { ApplicableScorecard } from './score.ts'

/** The scorecard an account is scored by, and why that one. */
export interface ChosenScorecard extends ApplicableScorecard {
  because: string
}

/**
 * The first scorecard whose condition holds, in the order of the configuration, else the one for everybody else, which stands
 * last. Where it is not known whether one holds, it does not.
 */
export function chooseScorecard(cards: readonly ApplicableScorecard[], facts: Facts): ChosenScorecard {
  const winner = cards.find(({ card }) => card.when !== undefined && holds(card.when, facts) === true)
  if (winner) return { ...winner, because: inWords(winner.card.when!) }
  return {
    ...cards.at(-1)!,
    because: cards.length > 1 ? 'no other scorecard is for it' : 'the only scorecard',
  }
}

import type { Condition } from '../../lifecycle/condition.ts'
import { measureFact } from '../../lifecycle/fact-table.ts'
import { couldHold } from './could-hold.ts'
import type { Finding } from './finding.ts'
import { implies } from './implies.ts'
import type { Knowledge } from './knowledge.ts'
import type { LintedCard } from './linted-card.ts'

/** Scorecards that no account is ever scored by. */
export const scorecardShadowed = (cards: readonly LintedCard[], knowledge: Knowledge | null): Finding[] =>
  cards.flatMap((linted, at) => {
    const when = linted.card.when
    if (when === undefined) return []
    const because = neverWins(when, cards.slice(0, at)) ?? winsNone(linted, knowledge)
    return because === null ? [] : [{ ...because, code: 'scorecard-shadowed', path: [...linted.at, 'when'] }]
  })

type Judgement = Pick<Finding, 'severity' | 'message' | 'remedy'>

function neverWins(when: Condition, earlier: readonly LintedCard[]): Judgement | null {
  if (!couldHold(when, []))
    return {
      severity: 'error',
      message: `it never holds: what measures read (${measureFact('...')}) is not known before a scorecard is chosen`,
      remedy: 'ask for something the account is: stage, segment, tier, tenure',
    }
  const before = earlier.find(({ card }) => card.when !== undefined && implies(when, card.when))
  if (before === undefined) return null
  return {
    severity: 'error',
    message: `it never wins: ${JSON.stringify(before.card.name)} stands first and claims every account that it claims`,
    remedy: 'put the narrower one first, or let the conditions exclude each other',
  }
}

function winsNone({ at }: LintedCard, knowledge: Knowledge | null): Judgement | null {
  const known = knowledge?.cards.find(card => card.at.join() === at.join())
  if (!knowledge || !known || known.wins > 0 || knowledge.customers === 0) return null
  return {
    severity: 'note',
    message:
      known.claims.length === 0
        ? `its condition holds for none of the ${knowledge.customers} customers`
        : `all ${known.claims.length} accounts that it claims are scored by an earlier one`,
    remedy: 'check the condition against what the portal holds',
  }
}

import type { Condition } from '../../lifecycle/condition.ts'
import type { Finding } from './finding.ts'
import { implies, listedValues } from './implies.ts'
import type { CardKnowledge, Knowledge } from './knowledge.ts'
import type { LintedCard } from './linted-card.ts'
import { listed } from './words.ts'

/** Pairs of scorecards whose conditions hold for the same accounts: the order of the file decides, which is easily overlooked. */
export function scorecardsClaimSame(cards: readonly LintedCard[], knowledge: Knowledge | null): Finding[] {
  const forSome = cards.filter(({ card }) => card.when !== undefined)
  return forSome.flatMap((later, at) =>
    forSome.slice(0, at).flatMap(first => {
      const both = claimedByBoth(first, later, knowledge)
      const shown = overlapShown(first.card.when!, later.card.when!)
      return both.length === 0 && shown === null ? [] : [found(first, later, shown, both)]
    }),
  )
}

/** How the conditions themselves show that they meet; null when they do not. */
function overlapShown(first: Condition, later: Condition): string | null {
  if (implies(first, later) && implies(later, first)) return 'they ask for the same'
  if (implies(later, first)) return 'the later one asks for a part of what the first asks for'
  if (implies(first, later)) return 'the first asks for a part of what the later one asks for'
  const [a, b] = [listedValues(first), listedValues(later)]
  const common = a && b && a.fact === b.fact ? a.values.filter(value => b.values.includes(value)) : []
  return common.length === 0 ? null : `both ask for ${common.join(', ')}`
}

function claimedByBoth(first: LintedCard, later: LintedCard, knowledge: Knowledge | null): string[] {
  const of = (linted: LintedCard): CardKnowledge | undefined =>
    knowledge?.cards.find(({ at }) => at.join() === linted.at.join())
  const claimed = new Set(of(first)?.claims)
  return (of(later)?.claims ?? []).filter(account => claimed.has(account))
}

function found(first: LintedCard, later: LintedCard, shown: string | null, both: readonly string[]): Finding {
  const [winner, loser] = [JSON.stringify(first.card.name), JSON.stringify(later.card.name)]
  const many = both.length === 1 ? '1 account is' : `${both.length} accounts are`
  const counted = both.length === 0 ? [] : [`${many} claimed by both: ${listed(both)}`]
  return {
    code: 'scorecards-claim-same',
    severity: 'warning',
    path: [...later.at, 'when'],
    message: `${winner} and ${loser} claim the same accounts: ${[shown, ...counted].filter(Boolean).join('; ')}; ${winner} wins because it stands first`,
    remedy: 'let the conditions exclude each other, or leave the order as it is if that is meant',
  }
}

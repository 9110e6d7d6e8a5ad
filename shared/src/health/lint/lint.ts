import { bandUnreachable } from './band-unreachable.ts'
import { calculatedProperty } from './calculated-property.ts'
import { coverageLow } from './coverage-low.ts'
import { exceptionUnreachable } from './exception-unreachable.ts'
import { exceptionUseless } from './exception-useless.ts'
import type { Finding } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import type { LintedCard } from './linted-card.ts'
import { missingPolicyFlatters } from './missing-policy-flatters.ts'
import { noData } from './no-data.ts'
import type { ReadCards } from './read-cards.ts'
import { scaleDirection } from './scale-direction.ts'
import { scaleGap } from './scale-gap.ts'
import { scaleOverlap } from './scale-overlap.ts'
import { scorecardShadowed } from './scorecard-shadowed.ts'
import { scorecardsClaimSame } from './scorecards-claim-same.ts'
import { subjectiveShare } from './subjective-share.ts'
import { weightsStated } from './weights-stated.ts'
import { weightsSum } from './weights-sum.ts'

/** Rules about one scorecard, and about all of a file. A new rule is one file and one line here. */
const rules: readonly ((linted: LintedCard, knowledge: Knowledge | null) => Finding[])[] = [
  weightsSum,
  weightsStated,
  scaleOverlap,
  scaleGap,
  scaleDirection,
  bandUnreachable,
  exceptionUnreachable,
  exceptionUseless,
  missingPolicyFlatters,
  coverageLow,
  subjectiveShare,
  noData,
]
const fileRules: readonly ((cards: readonly LintedCard[], knowledge: Knowledge | null) => Finding[])[] = [
  scorecardsClaimSame,
  scorecardShadowed,
  calculatedProperty,
]

/**
 * Everything about the scorecards of a file that its author will not have meant. `knowledge` is what only a portal can tell; without
 * it those rules are left out.
 */
export const lint = ({ cards, faults }: ReadCards, knowledge: Knowledge | null = null): Finding[] => [
  ...faults,
  ...cards.flatMap(linted => rules.flatMap(rule => rule(linted, knowledge))),
  ...fileRules.flatMap(rule => rule(cards, knowledge)),
]

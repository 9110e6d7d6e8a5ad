import { entriesOf } from '../entries.ts'
import type { Finding } from './finding.ts'
import type { LintedCard } from './linted-card.ts'
import { percent } from './words.ts'

/** Opinions are quick to turn and slow to prove. */
const usualMost = 0.4

/** Whether more of the weight rests on what somebody thinks than the scorecard allows. */
export function subjectiveShare({ at, card }: LintedCard): Finding[] {
  const opinions = entriesOf(card).filter(({ measure }) => measure.subjective)
  const share = opinions.reduce((sum, { weight }) => sum + weight, 0)
  const most = card.mostSubjective ?? usualMost
  if (share <= most + 1e-9) return []
  return [
    {
      code: 'subjective-share',
      severity: 'warning',
      path: at,
      message: `${percent(share)} of the weight rests on opinions (${opinions.map(({ id }) => id).join(', ')}), more than ${percent(most)}`,
      remedy:
        'give weight to what happened (usage, contact, tickets), or set mostSubjective if that is meant',
    },
  ]
}

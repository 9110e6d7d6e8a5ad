import type { Finding } from './finding.ts'
import type { LintedCard } from './linted-card.ts'
import { percent } from './words.ts'

/** Below this share a score says more about what happens to be known than about the customer. */
const least = 0.3

export function coverageLow({ at, card }: LintedCard): Finding[] {
  if (card.minimumCoverage >= least) return []
  return [
    {
      code: 'coverage-low',
      severity: 'warning',
      path: [...at, 'minimumCoverage'],
      message:
        card.minimumCoverage === 0
          ? 'an account is scored as soon as anything at all is known of it'
          : `an account is scored although only ${percent(card.minimumCoverage)} of the weight has data`,
      remedy: 'ask for about half (0.5); accounts below it are shown as not scored, with what is missing',
    },
  ]
}

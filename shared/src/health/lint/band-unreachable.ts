import { bandLabels, bandOf, type Scored } from '../band.ts'
import type { Finding } from './finding.ts'
import type { LintedCard } from './linted-card.ts'
import { reachableScores } from './reachable-scores.ts'

const bands: readonly Scored[] = ['healthy', 'watch', 'at_risk']

/** Bands no account can ever be in, and bands no account can come back to because hysteresis asks for too much. */
export function bandUnreachable({ at, card }: LintedCard): Finding[] {
  const scores = reachableScores(card)
  const range = `scores reach from ${scores[0]} to ${scores.at(-1)}`
  const reached = (band: Scored, previous: Scored | null) =>
    scores.some(score => bandOf(score, card.bands, previous) === band)
  return bands.flatMap((band): Finding[] => {
    const path = [...at, 'bands']
    if (!reached(band, null))
      return [
        {
          code: 'band-unreachable',
          // An account can jump over the band in the middle; that none is ever healthy, or ever at risk, cannot be meant.
          severity: band === 'watch' ? 'warning' : 'error',
          path,
          message: `no combination of values makes an account ${bandLabels[band].toLowerCase()}: ${range}`,
          remedy:
            'move the edges of the bands into what the measures can give, or give their scales the full 0 to 100',
        },
      ]
    if (bands.some(previous => previous !== band && reached(band, previous))) return []
    return [
      {
        code: 'band-unreachable',
        severity: 'warning',
        path: [...path, 'hysteresis'],
        message: `an account that was in another band never becomes ${bandLabels[band].toLowerCase()}: ${range}, and the edge must be passed by ${card.bands.hysteresis}`,
        remedy: 'lower hysteresis, or move the edge',
      },
    ]
  })
}

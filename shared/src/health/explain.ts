import { roundedParts } from './rounded-parts.ts'
import type { Contribution, Score } from './score.ts'

/** Worst first: what costs most against a perfect score comes first, unknown measures come last. */
export const worstFirst = (contributions: readonly Contribution[]): Contribution[] =>
  [...contributions].sort((a, b) => cost(b) - cost(a) || (a.measure < b.measure ? -1 : 1))

const cost = (contribution: Contribution): number =>
  contribution.value === null ? -1 : contribution.weight * (100 - contribution.value)

/** Values at or above this are no reason to worry. */
const fineFrom = 70

/** The one line written into the record: what pulls the score down, or why there is none. */
export function reasons(score: Score, most = 3): string {
  if (score.unscoredBecause !== null) return score.unscoredBecause
  const down = worstFirst(score.contributions).filter(({ value }) => value !== null && value < fineFrom)
  const shown =
    down.length > 0 ? down.slice(0, most) : score.contributions.filter(c => c.value !== null).slice(0, 1)
  return shown.map(({ because }) => because).join('; ')
}

/** The sum as a table of lines that add up to the score, for `perennial explain`. */
export function sumLines(score: Score): string[] {
  const points = shownPoints(score)
  const lines = worstFirst(score.contributions).map(({ measure, label, value, weight, because }) =>
    value === null
      ? `   no data  ${label}: ${because}`
      : `${points.get(measure)!.padStart(10)}  ${label}: ${Math.round(value)} of 100 at ${(weight * 100).toFixed(1)} % weight. ${because}`,
  )
  return score.exact === null
    ? lines
    : [
        ...lines,
        `${'-'.repeat(10)}`,
        `${roundedParts([score.exact], 2)[0]!.padStart(10)}  health score ${score.value} of 100 (100 is best)`,
      ]
}

function shownPoints({ contributions }: Score): Map<string, string> {
  const shown = roundedParts(
    contributions.map(({ points }) => points),
    2,
  )
  return new Map(contributions.map(({ measure }, index) => [measure, shown[index]!]))
}

import { bandLabels } from '@perennial/shared/health/band'
import { type Change, changeLabels } from '@perennial/shared/health/changes'
import type { Conclusion } from '@perennial/shared/health/conclusion'
import { roundedParts } from '@perennial/shared/health/rounded-parts'
import type { ExplainedDifference } from '../scoring/difference.ts'

type Found = ExplainedDifference & { account: { id: string; name: string } }

/** What moved the score of an account, each cause with its points, as lines of text. */
export function differenceText({ account, from, to, difference, changes, replayed }: Found): string[] {
  return [
    `${account.name} (${account.id}) from ${from.asOf} to ${to.asOf}`,
    '',
    stood(from, replayed ? ', replayed from what was known then' : ''),
    ...(difference === null ? [notComparable(from, to)] : changeLines(changes)),
    stood(to, ''),
  ]
}

const stood = ({ asOf, score, band, scorecard, version }: Conclusion, how: string): string =>
  `${String(score ?? '-').padStart(9)}  ${bandLabels[band]} on ${asOf} (scorecard ${scorecard}, configuration version ${version}${how})`

const notComparable = ({ unscoredBecause, asOf }: Conclusion, to: Conclusion): string =>
  `${' '.repeat(11)}Not scored on ${unscoredBecause === null ? to.asOf : asOf}: ${unscoredBecause ?? to.unscoredBecause}`

function changeLines(changes: readonly Change[]): string[] {
  if (changes.length === 0) return [`${'0.00'.padStart(9)}  Nothing moved`]
  const points = roundedParts(
    changes.map(change => change.points),
    2,
  )
  return changes.map((change, at) => `${signed(points[at]!).padStart(9)}  ${changeText(change)}`)
}

/** Rows beside the measures have labels that say what they are. */
function changeText({ kind, label, because, from, to }: Change): string {
  if (kind === 'weight') return `${changeLabels.weight}: ${label}. ${because}`
  return ofMeasures.has(kind)
    ? `${changeLabels[kind]}: ${label}${span(from, to)}. ${because}`
    : `${label}. ${because}`
}

const ofMeasures: ReadonlySet<Change['kind']> = new Set(['measure', 'data', 'late', 'configuration'])

const signed = (points: string): string => (points.startsWith('-') ? points : `+${points}`)

const span = (from: number | null, to: number | null): string =>
  from === null && to === null ? '' : ` ${shown(from)} -> ${shown(to)}`

const shown = (value: number | null): string =>
  value === null ? 'none' : String(Math.round(value * 10) / 10)

import type { ScoreAdjustment } from './adjustment.ts'
import { evidenceInWords } from './evidence-in-words.ts'
import { roundedParts } from './rounded-parts.ts'
import type { Score } from './score.ts'
import type { Contribution } from './weigh.ts'

/** Worst first: what costs most against a perfect score comes first, unknown measures come last. */
export const worstFirst = (contributions: readonly Contribution[]): Contribution[] =>
  [...contributions].sort((a, b) => cost(b) - cost(a) || (a.measure < b.measure ? -1 : 1))

const cost = (contribution: Contribution): number =>
  contribution.value === null ? -1 : contribution.weight * (100 - contribution.value)

/** Values at or above this are no reason to worry. */
const fineFrom = 70

/** The one line written into the record: what a person said, what limits the score and pulls it down, or why there is none. */
export function reasons(score: Score, most = 3): string {
  const said = score.adjustments.filter(({ kind }) => kind !== 'rounding' && kind !== 'group_rounding')
  const first = said.toReversed().map(({ label, because }) => `${label}: ${because}`)
  if (score.unscoredBecause !== null) return [...first, score.unscoredBecause].join('; ')
  const down = worstFirst(score.contributions).filter(({ value }) => value !== null && value < fineFrom)
  const shown = down.length > 0 ? down : score.contributions.filter(c => c.value !== null).slice(0, 1)
  return [...first, ...shown.map(({ because }) => because)].slice(0, most).join('; ')
}

/** The sum as a table of lines that add up to the score, with what was read below each measure that pulls it down. */
export function sumLines({ value, contributions, adjustments }: Score): string[] {
  const measures = worstFirst(contributions)
  if (value === null) return measures.map(withoutPoints)
  const counting = measures.filter(({ weight }) => weight > 0)
  const points = roundedParts(
    [...counting, ...adjustments].map(row => row.points),
    2,
  )
  return [
    ...counting.flatMap((row, at) => [`${padded(points[at]!)}  ${measureLine(row)}`, ...evidenceLines(row)]),
    ...adjustments.map((row, at) => `${padded(points[counting.length + at]!)}  ${adjustmentLine(row)}`),
    ...measures.filter(({ weight }) => weight === 0).map(withoutPoints),
    '-'.repeat(10),
    `${padded(value.toFixed(2))}  health score ${value} of 100 (100 is best)`,
  ]
}

const measureLine = ({ label, value, points, weight, because }: Contribution): string => {
  const counted = Math.round(value ?? points / weight)
  return `${label}: ${counted} of 100 at ${(weight * 100).toFixed(1)} % weight. ${because}`
}

const mostEvidence = 3

/** What the reason does not say already. */
const evidenceLines = ({ value, because, evidence }: Contribution): string[] =>
  value === null || value >= fineFrom
    ? []
    : evidence
        .filter(({ text }) => !because.includes(text))
        .slice(0, mostEvidence)
        .map(one => `${padded('')}    ${evidenceInWords(one)}`)

const adjustmentLine = ({ label, because }: ScoreAdjustment): string => `${label}: ${because}`

const withoutPoints = ({ label, state, value, because }: Contribution): string => {
  const instead =
    state === 'not_applicable' ? 'no part' : value === null ? 'no data' : String(Math.round(value))
  return `${padded(instead)}  ${label}: ${because}`
}

const padded = (text: string): string => text.padStart(10)

import { scaled } from '../scale.ts'
import type { Finding } from './finding.ts'
import type { LintedCard } from './linted-card.ts'
import { bandsUpwards, type FigureBand, type SetScale, scalesOf } from './scales-of.ts'

/** Figures that two bands of a scale claim for different values: whole ranges, or edges that are not said to be whose. */
export const scaleOverlap = (linted: LintedCard): Finding[] =>
  scalesOf(linted).flatMap(set => {
    const meetings = meetingsOf(bandsUpwards(set.scale))
    return [
      ...meetings.filter(({ from, to }) => from < to).map(meeting => sharedRange(set, meeting)),
      ...sharedEdges(
        set,
        meetings.flatMap(({ from, to }) => (from === to ? [from] : [])),
      ),
    ]
  })

/** Where two bands of different value meet: a range, or where `from` is `to`, a single figure. */
interface Meeting {
  lower: FigureBand
  upper: FigureBand
  from: number
  to: number
}

const meetingsOf = (bands: readonly FigureBand[]): Meeting[] =>
  bands.flatMap((lower, at) =>
    bands
      .slice(at + 1)
      .filter(upper => upper.value !== lower.value)
      .map(upper => ({
        lower,
        upper,
        from: Math.max(lower.from, upper.from),
        to: Math.min(lower.to, upper.to),
      })),
  )

const sharedRange = ({ path }: SetScale, { lower, upper, from, to }: Meeting): Finding => ({
  code: 'scale-overlap',
  severity: 'error',
  path: [...path, 'bands', upper.index],
  message: `${rangeText(from, to)} lies in two bands, worth ${lower.value} and ${upper.value}; the better one counts`,
  remedy: 'let each band begin where the one before it ends',
})

function sharedEdges({ path, scale, edgesSaid }: SetScale, edges: readonly number[]): Finding[] {
  if (edgesSaid || edges.length === 0) return []
  const counted = edges.map(edge => `${edge} counts as ${scaled(edge, scale)}`).join(', ')
  return [
    {
      code: 'scale-overlap',
      severity: 'warning',
      path,
      message: `${edges.join(' and ')} ${edges.length === 1 ? 'lies' : 'lie'} in two bands and nothing says in which; ${counted}`,
      remedy:
        'write `edges: lower` if an edge belongs to the band that begins there, `edges: upper` if to the one that ends there',
    },
  ]
}

function rangeText(from: number, to: number): string {
  if (Number.isFinite(from)) return Number.isFinite(to) ? `${from} to ${to}` : `everything above ${from}`
  return Number.isFinite(to) ? `everything below ${to}` : 'every figure'
}

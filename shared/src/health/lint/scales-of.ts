import { type Entry, entriesOf } from '../entries.ts'
import type { Scale } from '../scale.ts'
import type { Path } from './finding.ts'
import { entryPath, type LintedCard, writtenIn } from './linted-card.ts'

/** A scale that a scorecard sets; those that measures bring along are not the author's. */
export interface SetScale {
  entry: Entry
  scale: Scale
  path: Path
  /** Whether it says which band an edge belongs to. */
  edgesSaid: boolean
}

export const scalesOf = (linted: LintedCard): SetScale[] =>
  entriesOf(linted.card).flatMap(entry => {
    const path = entryPath(linted, entry)
    const { scale, byTenure } = entry.settings
    return [
      { scale, at: [...path, 'scale'] },
      ...(byTenure ?? []).map(({ scale: one }, index) => ({
        scale: one,
        at: [...path, 'byTenure', index, 'scale'],
      })),
    ].flatMap(({ scale: one, at }) =>
      one === undefined || writtenIn(linted, at) === undefined
        ? []
        : [{ entry, scale: one, path: at, edgesSaid: writtenIn(linted, [...at, 'edges']) !== undefined }],
    )
  })

/** A band of figures with its bounds, and its place in the list as written. */
export interface FigureBand {
  index: number
  from: number
  to: number
  value: number
}

/** The bands of a scale from the lowest figures up; none for straight lines, which leave nothing open. */
export const bandsUpwards = (scale: Scale): FigureBand[] =>
  'linear' in scale
    ? []
    : scale.bands
        .map(({ from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, value }, index) => ({
          index,
          from,
          to,
          value,
        }))
        .sort((a, b) => a.from - b.from || a.to - b.to)

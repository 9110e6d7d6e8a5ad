import type { Scale, ScaleBand } from '@perennial/shared/health/scale'
import type { FigureRange } from './range-text.ts'

export interface ValuedRange extends FigureRange {
  value: number
}

type Edges = 'lower' | 'upper'

/** A scale of ranges, gaps and overlaps included: they are for lint to find. */
export interface RangeScale {
  scale: Scale
  notes: string[]
}

/**
 * Ranges say of each end whether it belongs to them; a scale of ours says it once for all. Where two ranges claim the same end nothing is
 * said, so that lint asks; where they disagree otherwise, the notes name the figures that now count differently.
 */
export function scaleOfRanges(ranges: readonly ValuedRange[], whole = false): RangeScale {
  const sorted = (whole ? ranges.map(wholeFigures) : ranges).toSorted(
    (a, b) => a.from - b.from || a.to - b.to,
  )
  const meetings = sorted.slice(1).map((above, at) => ({ below: sorted[at]!, above }))
  const bands = sorted.map(bandOf)
  const both = meetings.filter(claimedByBoth).map(({ above }) => above.from)
  if (both.length > 0) return { scale: { bands } as Scale, notes: both.map(claimedTwice) }
  const [lower, upper] = [misfits(meetings, 'lower'), misfits(meetings, 'upper')]
  const edges: Edges = lower.size <= upper.size ? 'lower' : 'upper'
  return { scale: { bands, edges }, notes: [...(edges === 'lower' ? lower : upper)].map(movedTo) }
}

const claimedTwice = (figure: number): string =>
  `exactly ${figure} is claimed by two ranges; write edges: lower or edges: upper`

const movedTo = (figure: number): string =>
  `exactly ${figure} counts with its other neighbour (at a gap with none), since one rule holds for all edges`

interface Meeting {
  below: ValuedRange
  above: ValuedRange
}

/** 1 to 2 of things that are counted whole is everything from 1 to below 3. */
const wholeFigures = (range: ValuedRange): ValuedRange => ({
  ...range,
  from: range.fromIn ? range.from : range.from + 1,
  fromIn: true,
  to: range.toIn ? range.to + 1 : range.to,
  toIn: range.to === Number.POSITIVE_INFINITY,
})

const bandOf = ({ from, to, value }: ValuedRange): ScaleBand => ({
  ...(Number.isFinite(from) ? { from } : {}),
  ...(Number.isFinite(to) ? { to } : {}),
  value,
})

const claimedByBoth = ({ below, above }: Meeting): boolean =>
  below.to === above.from && below.toIn && above.fromIn

/** Ends that would change sides. */
const misfits = (meetings: readonly Meeting[], edges: Edges): Set<number> =>
  new Set(
    meetings.flatMap(({ below, above }) =>
      edges === 'lower'
        ? [...(below.toIn ? [below.to] : []), ...(above.fromIn ? [] : [above.from])]
        : [...(below.toIn ? [] : [below.to]), ...(above.fromIn ? [above.from] : [])],
    ),
  )

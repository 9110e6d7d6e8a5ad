import { extent } from './extent.ts'
import { type Fit, fitLabels, thinLabels } from './fitLabels.ts'
import type { NumberWords } from './numbers.ts'
import type { Plot } from './plot.ts'
import type { Scale } from './scale.ts'
import { cut, textWidth } from './textWidth.ts'

/** Where everything lies, in pixels. */
export interface Canvas {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  scale: Scale
  /** where a value lies on its axis */
  reach: (value: number) => number
  /** the middle of each category, and the room each has */
  places: number[]
  band: number
  fit: Fit
}

const titleRoom = 24
const plotHeight = 210
const margin = 16
/** Below a hanging bar's end, for its number. */
const labelHeight = 14
/** Beyond a lying bar's end, for its number. */
const labelRoom = 38

export function canvas(plot: Plot, kind: 'bars' | 'lines', width: number, words: NumberWords): Canvas {
  return plot.across ? lying(plot, width) : standing(plot, kind, width, words)
}

function standing(plot: Plot, kind: 'bars' | 'lines', width: number, words: NumberWords): Canvas {
  const axis = extent(plot, kind === 'bars')
  const labels = plot.categories.map(({ label }) => label)
  const right = width - margin
  const bandFrom = (left: number) => (right - left) / Math.max(1, labels.length)
  const beside = Math.max(...axis.ticks.map(tick => textWidth(words.short(tick)))) + 12
  const scaled = kind === 'lines' ? onScale(plot, beside, right) : null
  const fitIn = (left: number) => (scaled ? thinLabels(labels, scaled) : fitLabels(labels, bandFrom(left)))
  const left = Math.max(beside, fitIn(beside).overhang)
  const fit = fitIn(left)
  const [top, bottom] = [titleRoom + 10, titleRoom + 10 + plotHeight]
  const floor = axis.low < 0 ? bottom - labelHeight : bottom
  const share = (floor - top) / (axis.high - axis.low)
  return {
    ...{ width, left, right, top, bottom, fit, scale: axis },
    places: scaled ?? inBands(labels.length, left, right),
    band: bandFrom(left),
    height: bottom + fit.height + titleRoom,
    reach: value => floor - (value - axis.low) * share,
  }
}

function lying(plot: Plot, width: number): Canvas {
  const count = plot.categories.length
  const longest = Math.max(0, ...plot.categories.map(({ label }) => textWidth(label)))
  const left = Math.min(longest, width * 0.36) + 12
  const right = width - margin - labelRoom
  const band = Math.max(30, plot.stacked ? 0 : plot.series.length * 14 + 10)
  const top = titleRoom
  const bottom = top + band * count
  const axis = extent(plot, true, Math.min(5, Math.max(2, Math.floor((right - left) / 70))))
  const from = axis.low < 0 ? left + labelRoom : left
  const share = (right - from) / (axis.high - axis.low)
  return {
    ...{ width, left, right, top, bottom, band, scale: axis },
    height: bottom + 20 + titleRoom,
    places: Array.from({ length: count }, (_, index) => top + band * (index + 0.5)),
    reach: value => from + (value - axis.low) * share,
    fit: {
      shown: plot.categories.map(() => true),
      slanted: false,
      lines: plot.categories.map(({ label }) => [cut(label, left - 12)]),
      height: 0,
      overhang: 0,
    },
  }
}

const inBands = (count: number, left: number, right: number): number[] =>
  Array.from({ length: count }, (_, index) => left + ((right - left) * (index + 0.5)) / count)

/** Points at their own time or number, when every category has one and they differ. */
function onScale({ categories }: Plot, left: number, right: number): number[] | null {
  const at = categories.map(({ at }) => at).filter(place => place !== null)
  const [first, last] = [Math.min(...at), Math.max(...at)]
  if (at.length !== categories.length || !(last > first)) return null
  const edge = margin
  const share = (right - left - 2 * edge) / (last - first)
  return at.map(place => left + edge + (place - first) * share)
}

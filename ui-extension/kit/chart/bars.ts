import type { Canvas } from './canvas.ts'
import type { Plot } from './plot.ts'

/** One bar or one part of a stack. */
export interface Bar {
  series: number
  category: number
  value: number
  x: number
  y: number
  width: number
  height: number
}

const widest = 56
const share = 0.72

/** Negative values hang below zero, each way stacked on its own. Where there is no number there is no bar. */
export function bars(plot: Plot, canvas: Canvas): Bar[] {
  const lanes = plot.stacked ? 1 : plot.series.length
  const thick = Math.min(widest, Math.max(2, (canvas.band * share) / lanes))
  return plot.categories.flatMap((_, category) => {
    let [above, below] = [0, 0]
    return plot.series.flatMap(({ values }, series) => {
      const value = values[category] ?? null
      if (value === null) return []
      const from = plot.stacked ? (value < 0 ? below : above) : 0
      if (value < 0) below += value
      else above += value
      const lane = plot.stacked ? 0 : series
      const start = canvas.places[category]! - (thick * lanes) / 2 + thick * lane
      return [
        { series, category, value, ...rectangle(plot.across, start, thick, canvas, from, from + value) },
      ]
    })
  })
}

function rectangle(across: boolean, start: number, thick: number, canvas: Canvas, from: number, to: number) {
  const [low, high] = [canvas.reach(from), canvas.reach(to)].sort((left, right) => left - right)
  const length = high! - low!
  return across
    ? { x: low!, y: start, width: length, height: thick }
    : { x: start, y: low!, width: thick, height: length }
}

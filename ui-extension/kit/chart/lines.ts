import type { Canvas } from './canvas.ts'
import type { Plot } from './plot.ts'

export interface Point {
  category: number
  value: number
  x: number
  y: number
  /** where the area under a stacked line begins */
  base: number
}

/** Each series as runs of points; a missing number interrupts the line. */
export function lines({ series, categories, stacked }: Plot, canvas: Canvas): Point[][][] {
  const floor = categories.map(() => 0)
  return series.map(({ values }) => {
    const runs: Point[][] = []
    let interrupted = true
    for (const category of order(canvas.places)) {
      const value = values[category] ?? null
      if (value === null) {
        interrupted = true
        continue
      }
      const base = stacked ? floor[category]! : 0
      if (stacked) floor[category] = base + value
      if (interrupted) runs.push([])
      interrupted = false
      runs.at(-1)!.push({
        ...{ category, value, x: canvas.places[category]! },
        y: canvas.reach(base + value),
        base: canvas.reach(base),
      })
    }
    return runs
  })
}

const order = (places: number[]): number[] =>
  places.map((_, index) => index).sort((left, right) => places[left]! - places[right]!)

export const path = (points: Point[]): string =>
  points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')

export const area = (points: Point[]): string =>
  `${path(points)}${[...points]
    .reverse()
    .map(({ x, base }) => `L${x.toFixed(1)} ${base.toFixed(1)}`)
    .join('')}Z`

import type { Plot } from './plot.ts'
import { reachesZero, type Scale, scale } from './scale.ts'

const known = (values: (number | null)[]) => values.filter(value => value !== null)
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** The value axis of a plot. Bars start at zero, since their length is read. */
export function extent({ categories, series, stacked }: Plot, fromZero: boolean, steps = 5): Scale {
  const all = known(series.flatMap(({ values }) => values))
  const stacks = categories.flatMap((_, index) => {
    const values = known(series.map(({ values }) => values[index] ?? null))
    return [sum(values.filter(value => value > 0)), sum(values.filter(value => value < 0))]
  })
  const reached = stacked ? stacks : all
  const low = Math.min(...(reached.length ? reached : [0]))
  const high = Math.max(...(reached.length ? reached : [0]))
  const zero = fromZero || stacked || reachesZero(low, high)
  return scale(
    zero ? Math.min(0, low) : low,
    zero ? Math.max(0, high) : high,
    all.every(Number.isInteger),
    steps,
  )
}

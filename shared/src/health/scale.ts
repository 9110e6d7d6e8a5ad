import * as z from 'zod'

const Value = z.number().min(0).max(100)

/**
 * One band of a figure: from, to and the value it is worth. A bound that is left out is open. Which of two bands an edge
 * belongs to is said once for the scale.
 */
const ScaleBand = z
  .strictObject({ from: z.number().optional(), to: z.number().optional(), value: Value })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    message: 'from must not be above to',
  })
export type ScaleBand = z.infer<typeof ScaleBand>

/**
 * How a figure becomes a value of 0..100 (100 is best). `linear`: straight lines between points [figure, value], flat
 * outside them. `bands`: one value a band; `edges: lower` lets a band include its lower edge and not its upper one, `upper` the other
 * way round; the lowest and the highest band include both.
 */
export const Scale = z.union([
  z.strictObject({
    linear: z
      .array(z.tuple([z.number(), Value]))
      .min(1)
      .refine(points => points.every(([x], at) => at === 0 || x > points[at - 1]![0]), {
        message: 'the figures of the points must rise',
      }),
  }),
  z.strictObject({
    bands: z.array(ScaleBand).min(1),
    edges: z.enum(['lower', 'upper']).default('lower'),
  }),
])
export type Scale = z.infer<typeof Scale>

/** The value of a figure; null where no band holds it. Of two bands that hold it the better one counts. */
export function scaled(figure: number, scale: Scale): number | null {
  if ('linear' in scale) return interpolate(figure, scale.linear)
  const held = scale.bands.filter(band => holdsFigure(band, figure, scale))
  return held.length === 0 ? null : Math.max(...held.map(({ value }) => value))
}

function holdsFigure(
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: ScaleBand,
  figure: number,
  { bands, edges }: { bands: readonly ScaleBand[]; edges: 'lower' | 'upper' },
): boolean {
  const lowest = bands.every(band => (band.from ?? Number.NEGATIVE_INFINITY) >= from)
  const highest = bands.every(band => (band.to ?? Number.POSITIVE_INFINITY) <= to)
  const aboveFrom = edges === 'lower' || lowest ? figure >= from : figure > from
  const belowTo = edges === 'upper' || highest ? figure <= to : figure < to
  return aboveFrom && belowTo
}

/** Straight lines between the given points, flat outside them. Points must rise in x. */
export function interpolate(x: number, points: readonly (readonly [x: number, value: number])[]): number {
  const next = points.findIndex(([px]) => px > x)
  if (next === 0) return points[0]![1]
  if (next === -1) return points.at(-1)![1]
  const [x0, y0] = points[next - 1]!
  const [x1, y1] = points[next]!
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0)
}

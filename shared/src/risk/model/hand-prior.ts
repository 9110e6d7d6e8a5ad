import { entryOf, type Feature, measureFeature } from '../features/feature.ts'
import type { Features } from '../features/features-of.ts'
import type { Column } from '../logistic/column.ts'
import { fitLogistic } from '../logistic/fit-logistic.ts'
import { worthOfHealthPoint } from '../logistic/health-point.ts'

/** One standard deviation of what a point of health is believed to be worth. */
const doubt = 0.02
const least = 0.005
/** Points that are about a standard deviation of a score. */
const step = 25

/** A row as far as a hand-made score goes. */
export interface HandRow {
  values: Features
  score: number | null
  happened: boolean
  weight: number
}

/** The columns of a model, each drawn to what its weight on the scorecard says: the score is the weighted sum of the measures. */
export function handColumns(features: readonly Feature[], rows: readonly HandRow[]): Column[] {
  const point = worthOfAPoint(rows)
  return features.map(feature => {
    const prior = feature.handWeight === 0 ? 0 : -point * feature.handWeight * pointsPerUnit(feature, rows)
    return {
      name: feature.name,
      ...(feature.sign !== 0 && { sign: feature.sign }),
      ...(prior !== 0 && { prior }),
    }
  })
}

/** What a point of the health score is worth in log-odds, after the rows. */
function worthOfAPoint(rows: readonly HandRow[]): number {
  const scored = rows.filter(({ score }) => score !== null)
  if (scored.length === 0) return worthOfHealthPoint
  const { coefficients } = fitLogistic({
    columns: [Float64Array.from(scored, ({ score }) => (score! - 50) / step)],
    labels: Float64Array.from(scored, ({ happened }) => Number(happened)),
    weights: Float64Array.from(scored, ({ weight }) => weight),
    penalty: 1 / (step * doubt) ** 2,
    prior: [-step * worthOfHealthPoint],
  })
  return Math.max(least, -coefficients[0]! / step)
}

/** How many points of a measure's value a unit of its figure is worth: the slope of a straight line through the rows. */
function pointsPerUnit({ name }: Feature, rows: readonly HandRow[]): number {
  const value = measureFeature(entryOf(name)!)
  if (name === value) return 1
  const pairs = rows.flatMap(({ values }) =>
    values[name] == null || values[value] == null ? [] : [[values[name], values[value]] as const],
  )
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length
  const [x, y] = [mean(0), mean(1)]
  const spread = pairs.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0)
  return spread > 0 ? pairs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0) / spread : 0
}

import { seeded } from '../../seeded.ts'
import { sumOf } from '../logistic/arrays.ts'
import { logLossOf } from './losses.ts'

/** One decision as two models saw it beforehand. */
export interface Paired {
  challenger: number
  champion: number
  happened: boolean
  weight?: number
  /** Rows that belong together, such as those of one account, are drawn together. */
  cluster: string
}

export interface PairedDifference {
  /** Log loss a row that the challenger saves; above 0 it is the better one. Null without rows. */
  gain: number | null
  /** Its 95 % interval. */
  low: number | null
  high: number | null
  /** Share of the draws in which the challenger was the better one. */
  challengerWins: number | null
}

const usualDraws = 2000

/** How sure it is that the challenger has the lower log loss: clusters are drawn anew with replacement. */
export function pairedBootstrap(
  rows: readonly Paired[],
  { seed = 1, draws = usualDraws }: { seed?: number; draws?: number } = {},
): PairedDifference {
  const clusters = clustersOf(rows)
  if (clusters.gains.length === 0) return { gain: null, low: null, high: null, challengerWins: null }
  const random = seeded(seed)
  const gains = Float64Array.from({ length: draws }, () => drawnGain(clusters, random)).sort()
  const wins = gains.filter(gain => gain > 0).length
  return {
    gain: sumOf(clusters.gains) / sumOf(clusters.weights),
    low: gains[Math.floor(0.025 * draws)]!,
    high: gains[Math.ceil(0.975 * draws) - 1]!,
    challengerWins: wins / draws,
  }
}

/** What each cluster saves and weighs. */
interface Clusters {
  gains: Float64Array
  weights: Float64Array
}

function clustersOf(rows: readonly Paired[]): Clusters {
  const clusters = [...Map.groupBy(rows, ({ cluster }) => cluster).values()]
  const sumFor = (own: readonly Paired[], of: (row: Paired) => number) =>
    own.reduce((sum, row) => sum + (row.weight ?? 1) * of(row), 0)
  const saved = ({ challenger, champion, happened }: Paired) =>
    logLossOf(champion, happened) - logLossOf(challenger, happened)
  return {
    gains: Float64Array.from(clusters, own => sumFor(own, saved)),
    weights: Float64Array.from(clusters, own => sumFor(own, () => 1)),
  }
}

function drawnGain({ gains, weights }: Clusters, random: () => number): number {
  let [gain, weight] = [0, 0]
  for (let drawn = 0; drawn < gains.length; drawn += 1) {
    const at = (random() * gains.length) | 0
    gain += gains[at]!
    weight += weights[at]!
  }
  return weight > 0 ? gain / weight : 0
}

import { plattOf } from '../logistic/platt.ts'
import { logitOfShare } from '../logistic/sigmoid.ts'
import { happenedWeight, meanOver, type Predicted, sumOver, totalWeight, weightOf } from './predicted.ts'

const bins = 10
const nearest = 1e-6

/** Expected calibration error over ten equal-width bins: how far predicted and observed are apart, by weight; null without rows. */
export function ece10(rows: readonly Predicted[]): number | null {
  const total = totalWeight(rows)
  if (total === 0) return null
  const byBin = Map.groupBy(rows, ({ p }) => Math.min(Math.floor(p * bins), bins - 1))
  const gaps = [...byBin.values()].map(bin => Math.abs(sumOver(bin, ({ p }) => p) - happenedWeight(bin)))
  return gaps.reduce((sum, gap) => sum + gap, 0) / total
}

/**
 * Logistic regression of the outcome on the logit of the prediction: ideally slope 1 and intercept 0; a slope below 1 says that
 * predictions are too extreme. Null where all ended alike or all were predicted alike.
 */
export function calibrationLine(rows: readonly Predicted[]): {
  slope: number | null
  intercept: number | null
} {
  const logits = rows.map(row => ({
    logit: logitOfShare(Math.min(Math.max(row.p, nearest), 1 - nearest)),
    happened: row.happened,
    weight: weightOf(row),
    block: 0,
  }))
  const alike = new Set(logits.map(({ logit }) => logit)).size < 2
  return (alike ? null : plattOf(logits)) ?? { slope: null, intercept: null }
}

/** One tenth of the rows, the likeliest in the first. */
export interface Decile {
  decile: number
  rows: number
  predicted: number
  observed: number
}

/** Ten groups of rows in the order of `ranked`; fewer where there are fewer rows. */
export function deciles(ranking: readonly Predicted[]): Decile[] {
  const edge = (at: number) => Math.round((at * ranking.length) / bins)
  return Array.from({ length: bins }, (_, at) => ranking.slice(edge(at), edge(at + 1)))
    .map((rows, at) => ({ decile: at + 1, group: rows }))
    .filter(({ group }) => totalWeight(group) > 0)
    .map(({ decile, group }) => ({
      decile,
      rows: group.length,
      predicted: meanOver(group, ({ p }) => p)!,
      observed: meanOver(group, ({ happened }) => Number(happened))!,
    }))
}

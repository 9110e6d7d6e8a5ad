import { mapped } from './arrays.ts'

/** Values with what each counts. */
export interface Weighted {
  values: Float64Array
  weights: Float64Array
}

export function meanOf({ values, weights }: Weighted): number {
  let [sum, total] = [0, 0]
  for (let at = 0; at < values.length; at += 1) {
    sum += weights[at]! * values[at]!
    total += weights[at]!
  }
  return total > 0 ? sum / total : 0
}

/** Population standard deviation. */
export function deviationOf({ values, weights }: Weighted, mean = meanOf({ values, weights })): number {
  let [squares, total] = [0, 0]
  for (let at = 0; at < values.length; at += 1) {
    squares += weights[at]! * (values[at]! - mean) ** 2
    total += weights[at]!
  }
  return total > 0 ? Math.sqrt(squares / total) : 0
}

/** Above 0 where the tail to the right is the longer one. */
export function skewnessOf(weighted: Weighted): number {
  const mean = meanOf(weighted)
  const deviation = deviationOf(weighted, mean)
  if (deviation === 0) return 0
  return meanOf({ ...weighted, values: mapped(weighted.values, value => ((value - mean) / deviation) ** 3) })
}

/** Pearson's correlation; 0 where one of the two is constant. */
export function correlationOf({ values, weights }: Weighted, others: Float64Array): number {
  const [mean, other] = [meanOf({ values, weights }), meanOf({ values: others, weights })]
  const spread = deviationOf({ values, weights }, mean) * deviationOf({ values: others, weights }, other)
  if (spread === 0) return 0
  let [products, total] = [0, 0]
  for (let at = 0; at < values.length; at += 1) {
    products += weights[at]! * (values[at]! - mean) * (others[at]! - other)
    total += weights[at]!
  }
  return products / total / spread
}

/** The smallest values below which at least these shares of the weight lie; shares in rising order. */
export function quantilesOf({ values, weights }: Weighted, shares: readonly number[]): number[] {
  const order = Uint32Array.from({ length: values.length }, (_, at) => at).sort(
    (one, other) => values[one]! - values[other]!,
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const found: number[] = []
  let below = 0
  for (const at of order) {
    below += weights[at]!
    while (found.length < shares.length && below >= shares[found.length]! * total - 1e-9 * total)
      found.push(values[at]!)
  }
  while (found.length < shares.length) found.push(values[order.at(-1)!]!)
  return found
}

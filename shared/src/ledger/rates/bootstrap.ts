import { seeded } from '../../seeded.ts'

/** An interval around a rate. */
export interface Interval {
  lower: number
  upper: number
}

/** What one account adds to the sums that rates are made of. */
export interface Cluster {
  base: number
  parts: readonly number[]
}

const mostDraws = 20_000_000
const usualRounds = 2000
const fewestRounds = 200

/**
 * 95 % percentile intervals of sum(part) / sum(base), for each part, by the cluster bootstrap (Efron 1979; clusters are
 * accounts, since the lines of one account leave together). Seeded: the same data give the same intervals. Null with
 * fewer than two clusters.
 */
export function ratioIntervals(clusters: readonly Cluster[]): Interval[] | null {
  if (clusters.length < 2) return null
  const rounds = Math.max(fewestRounds, Math.min(usualRounds, Math.floor(mostDraws / clusters.length)))
  const parts = clusters[0]!.parts.map((_, part) => Float64Array.from(clusters, one => one.parts[part]!))
  const bases = Float64Array.from(clusters, ({ base }) => base)
  const ratios = parts.map(() => new Float64Array(rounds))
  const draw = seeded(seed)
  for (let round = 0; round < rounds; round++) {
    const sums = drawn(parts, bases, draw)
    ratios.forEach((ratio, part) => {
      ratio[round] = sums.parts[part]! / sums.base
    })
  }
  return ratios.map(ratio => percentiles(ratio.sort()))
}

/** As many clusters as there are, drawn with replacement. */
function drawn(
  parts: readonly Float64Array[],
  bases: Float64Array,
  draw: () => number,
): { base: number; parts: Float64Array } {
  const sums = new Float64Array(parts.length)
  let base = 0
  for (let left = bases.length; left > 0; left--) {
    const at = Math.floor(draw() * bases.length)
    base += bases[at]!
    for (let part = 0; part < parts.length; part++) sums[part] = sums[part]! + parts[part]![at]!
  }
  return { base, parts: sums }
}

const percentiles = (sorted: Float64Array): Interval => ({
  lower: quantile(sorted, 0.025),
  upper: quantile(sorted, 0.975),
})

const quantile = (sorted: Float64Array, share: number): number => {
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return low + (high - low) * (at - Math.floor(at))
}

const seed = 20_260_630

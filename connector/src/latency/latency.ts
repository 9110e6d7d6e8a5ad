/** How long it took from an event in the CRM until the properties that followed from it were written. Seconds. */
export interface Latency {
  n: number
  p50: number
  p95: number
  max: number
}

/** Null when there is nothing to tell of. Percentiles by nearest rank: each is a latency that really was. */
export function latencyOf(seconds: readonly number[]): Latency | null {
  if (seconds.length === 0) return null
  const sorted = seconds.toSorted((a, b) => a - b)
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
  return { n: sorted.length, p50: rank(0.5), p95: rank(0.95), max: sorted.at(-1)! }
}

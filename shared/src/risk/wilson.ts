/** Standard normal quantile for a two-sided 80 % interval. */
export const z80 = 1.2815515655446004

/** The same for a two-sided 95 % interval. */
export const z95 = 1.959963984540054

/**
 * Wilson score interval (Wilson 1927) around a proportion seen in `n` trials, two-sided 80 % by default.
 * For a shrunk rate `n` counts the prior's weight as trials.
 */
export function wilson(p: number, n: number, z = z80): { low: number; high: number } {
  if (n <= 0) return { low: 0, high: 1 }
  const z2 = z * z
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

import * as z from 'zod'

export const Band = z.enum(['healthy', 'watch', 'at_risk', 'unscored'])
export type Band = z.infer<typeof Band>

export const bandLabels: Record<Band, string> = {
  healthy: 'Healthy',
  watch: 'Watch',
  at_risk: 'At risk',
  unscored: 'Not scored',
}

/** Lowest score of each band, and how far beyond an edge a score must go before the band changes. */
export const Bands = z
  .object({ healthy: z.number(), watch: z.number(), hysteresis: z.number().min(0).max(20) })
  .strict()
  .refine(bands => bands.healthy > bands.watch && bands.watch > 0 && bands.healthy < 100, {
    message: 'bands must satisfy 0 < watch < healthy < 100',
  })
  .refine(({ healthy, watch, hysteresis }) => healthy + hysteresis <= 100 && watch - hysteresis > 0, {
    message:
      'hysteresis must leave every band within reach: healthy + hysteresis <= 100, watch - hysteresis > 0',
  })
export type Bands = z.infer<typeof Bands>

/**
 * The band of a score. With a previous band, the score must pass the edge by the hysteresis before
 * the band changes, so that an account on the edge does not flip every day. A rising score never lowers the
 * band, nor the other way round, however close the edges are.
 */
export function bandOf(score: number, bands: Bands, previous: Band | null = null): Scored {
  const plain = plainBand(score, bands.healthy, bands.watch)
  if (previous === null || previous === 'unscored' || previous === plain) return plain
  const slack = bands.hysteresis
  return order[plain] > order[previous]
    ? atLeast(plainBand(score, bands.healthy + slack, bands.watch + slack), previous)
    : atMost(plainBand(score, bands.healthy - slack, bands.watch - slack), previous)
}

/** Whether a band is better than another. */
export const isAbove = (band: Scored, other: Scored): boolean => order[band] > order[other]

/** The best whole score a band holds. */
export const highestOf = (band: Scored, { healthy, watch }: Bands): number =>
  band === 'healthy' ? 100 : Math.ceil(band === 'watch' ? healthy : watch) - 1

/** The lowest whole score a band holds. */
export const lowestOf = (band: Scored, { healthy, watch }: Bands): number =>
  band === 'healthy' ? Math.ceil(healthy) : band === 'watch' ? Math.ceil(watch) : 0

export type Scored = Exclude<Band, 'unscored'>
const order: Record<Scored, number> = { at_risk: 0, watch: 1, healthy: 2 }
const plainBand = (score: number, healthy: number, watch: number): Scored =>
  score >= healthy ? 'healthy' : score >= watch ? 'watch' : 'at_risk'
const atMost = (a: Scored, limit: Scored): Scored => (order[a] > order[limit] ? limit : a)
const atLeast = (a: Scored, limit: Scored): Scored => (order[a] < order[limit] ? limit : a)

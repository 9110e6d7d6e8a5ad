import * as z from 'zod'

/** How a fact is known: a source states it, it follows from stated facts, or it was assumed. */
export const Basis = z.enum(['stated', 'derived', 'assumed'])
export type Basis = z.infer<typeof Basis>

const rank: Record<Basis, number> = { stated: 0, derived: 1, assumed: 2 }

/** A figure made of several facts is no better known than the least known of them. */
export const weakest = (bases: readonly Basis[]): Basis =>
  bases.reduce<Basis>((worst, basis) => (rank[basis] > rank[worst] ? basis : worst), 'stated')

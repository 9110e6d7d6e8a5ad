import type { Band } from '../health/band.ts'
import type { RenewalRate } from './renewal-probability.ts'
import { wilson } from './wilson.ts'

export type ScoredBand = Exclude<Band, 'unscored'>
export const scoredBands: readonly ScoredBand[] = ['healthy', 'watch', 'at_risk']

/** Past renewal decisions of accounts that stood in a band beforehand. */
export interface BandOutcomes {
  renewed: number
  decided: number
}

/** How often renewals are renewed, by the band the account stood in. */
export interface BandRates {
  rates: Record<ScoredBand, RenewalRate>
  base: { rate: number; decided: number; source: 'portal' | 'prior' }
}

/**
 * (renewed + k·p0) / (decided + k) per band, then pooled where a better band would renew less than a
 * worse one (pool adjacent violators, weights decided + k). p0 is the portal's own renewal rate once it
 * has decided as many renewals as the prior weighs (those of unscored accounts too), else a stated prior; k is
 * the prior's weight in decisions. Of customers at will a decision is a quarter that they stayed or left in.
 */
export function bandRates(
  outcomes: Record<Band, BandOutcomes>,
  prior: { rate: number; strength: number },
  decision: Decision = 'renewal',
): BandRates {
  const decided = Object.values(outcomes).reduce((sum, band) => sum + band.decided, 0)
  const renewed = Object.values(outcomes).reduce((sum, band) => sum + band.renewed, 0)
  const enough = decided >= prior.strength
  const p0 = enough ? renewed / decided : prior.rate
  const base = { rate: p0, decided, source: enough ? ('portal' as const) : ('prior' as const) }
  const pools = monotone(
    scoredBands.map(band => ({
      bands: [band],
      sum: outcomes[band].renewed + prior.strength * p0,
      weight: outcomes[band].decided + prior.strength,
      decided: outcomes[band].decided,
    })),
  )
  const entries = pools.flatMap(pool => {
    const probability = describe(pool, base, prior.strength, decision)
    return pool.bands.map(band => [band, probability] as const)
  })
  return { rates: Object.fromEntries(entries) as BandRates['rates'], base }
}

type Decision = 'renewal' | 'quarter at will'

const plurals: Record<Decision, string> = { renewal: 'renewals', 'quarter at will': 'quarters at will' }

interface Pool {
  bands: ScoredBand[]
  sum: number
  weight: number
  decided: number
}

/** Merges neighbours until the rates fall from the best band to the worst. */
function monotone(pools: readonly Pool[]): Pool[] {
  const merged: Pool[] = []
  for (const pool of pools) {
    let current = pool
    for (
      let last = merged.at(-1);
      last && last.sum / last.weight < current.sum / current.weight;
      last = merged.at(-1)
    ) {
      merged.pop()
      current = {
        bands: [...last.bands, ...current.bands],
        sum: last.sum + current.sum,
        weight: last.weight + current.weight,
        decided: last.decided + current.decided,
      }
    }
    merged.push(current)
  }
  return merged
}

function describe(pool: Pool, base: BandRates['base'], strength: number, decision: Decision): RenewalRate {
  const renews = pool.sum / pool.weight
  const bands = pool.bands.map(band => band.replace('_', ' ')).join(' and ')
  const counted = (n: number): string => `${n} past ${n === 1 ? decision : plurals[decision]}`
  const few =
    base.decided === 0
      ? `no ${decision} has`
      : base.decided === 1
        ? `only 1 ${decision} has`
        : `only ${base.decided} ${plurals[decision]} have`
  const towards =
    base.source === 'portal'
      ? `the portal's own rate of ${percent(base.rate)} over ${base.decided} decided ${plurals[decision]}`
      : `a stated prior of ${percent(base.rate)}, since ${few} been decided yet`
  return {
    renews,
    ...wilson(renews, pool.weight),
    because: `Rate of ${counted(pool.decided)} in band ${bands}, shrunk with weight ${strength} towards ${towards}. Not a learned model.`,
  }
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

import type { Score } from '../health/score.ts'
import { scoreFacts } from '../health/score-facts.ts'
import type { RenewalProbability } from '../risk/renewal-probability.ts'
import type { ConcludedFactName } from './fact-table.ts'
import type { Facts, FactValue } from './facts.ts'

/** Facts of an account with what was concluded from them: score, band, coverage, measures, risk. The tier rests on these: see `tieredFacts`. */
export function concludedFacts(facts: Facts, score: Score, probability: RenewalProbability | null): Facts {
  const own = {
    healthScore: score.value,
    healthBand: score.band,
    healthCoverage: score.coverage,
    renewalRisk: probability === null ? null : 1 - probability.renews,
    serviceTier: null,
  } satisfies Record<ConcludedFactName, FactValue>
  const { values, ...rest } = scoreFacts(facts, score.contributions)
  return { ...rest, values: { ...values, ...own } }
}

/** The same with the tier, which is concluded last. */
export const tieredFacts = (facts: Facts, tier: { name: string } | null): Facts => ({
  ...facts,
  values: { ...facts.values, serviceTier: tier?.name ?? null },
})

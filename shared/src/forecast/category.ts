import * as z from 'zod'
import type { ForecastPolicy } from './forecast-policy.ts'
import type { Likelihood } from './likelihood.ts'

/** What is counted on, best first. */
export const ForecastCategory = z.enum(['commit', 'best_case', 'doubtful', 'lost'])
export type ForecastCategory = z.infer<typeof ForecastCategory>

/** The model's category. Lost is what was decided so, or noticed; nobody is committed on whom nothing is known. */
export function categoryOf(
  { from, renews, scored }: Pick<Likelihood, 'from' | 'renews' | 'scored'>,
  { commit, bestCase }: ForecastPolicy,
): ForecastCategory {
  if (from === 'decision') return renews === 1 ? 'commit' : 'lost'
  if (from === 'notice') return 'lost'
  if (renews < bestCase) return 'doubtful'
  return renews >= commit && scored ? 'commit' : 'best_case'
}

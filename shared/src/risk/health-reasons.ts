import type { Contribution } from '../health/score.ts'
import type { RenewalProbability, RiskReason } from './renewal-probability.ts'

/** Values at or above this are no reason to worry. */
const fineFrom = 70
export const mostReasons = 3

/** The measures that weigh most against and for a renewal, where no model says how much each of them matters. */
export function healthReasons(contributions: readonly Contribution[]): RenewalProbability['reasons'] {
  const known = contributions.filter(({ value, weight }) => value !== null && weight > 0)
  const strength = ({ value, weight }: Contribution): number => weight * Math.abs(value! - fineFrom)
  const strongest = (some: readonly Contribution[]) =>
    [...some]
      .sort((a, b) => strength(b) - strength(a) || (a.measure < b.measure ? -1 : 1))
      .slice(0, mostReasons)
      .map(asReason)
  return {
    raises: strongest(known.filter(({ value }) => value! < fineFrom)),
    lowers: strongest(known.filter(({ value }) => value! > fineFrom)),
  }
}

export const asReason = ({ measure, label, because, asOf }: Contribution): RiskReason => ({
  feature: measure,
  label,
  because,
  asOf,
})

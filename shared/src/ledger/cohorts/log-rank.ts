import { chiSquareTail } from './chi-square.ts'
import type { Lifetime } from './lifetime.ts'
import { quadraticForm } from './quadratic-form.ts'
import { eventTimes, riskSets } from './risk-sets.ts'

/** `p` is the probability of differences this large if all groups lived alike. */
export interface LogRank {
  chi2: number
  df: number
  p: number
}

/**
 * The log-rank test (Mantel 1966; Peto & Peto 1972): events of each group against those expected if the groups
 * lived alike, with their hypergeometric covariance, as R's survdiff has it. Null when nothing can be compared.
 */
export function logRank(groups: readonly (readonly Lifetime[])[]): LogRank | null {
  const times = eventTimes(groups.flat())
  const risks = groups.map(group => riskSets(group, times))
  const surplus = groups.map(() => 0)
  const covariance = groups.map(() => groups.map(() => 0))
  for (const at of times.keys())
    add(
      surplus,
      covariance,
      risks.map(group => group[at]!),
    )
  const { value, rank } = quadraticForm(surplus, covariance)
  return rank === 0 ? null : { chi2: value, df: rank, p: chiSquareTail(value, rank) }
}

interface GroupAtTime {
  atRisk: number
  events: number
}

/** Adds what one time contributes: observed minus expected events, and their covariance. */
function add(surplus: number[], covariance: number[][], groups: readonly GroupAtTime[]): void {
  const n = sum(groups.map(({ atRisk }) => atRisk))
  const d = sum(groups.map(({ events }) => events))
  const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0
  const shares = groups.map(({ atRisk }) => atRisk / n)
  for (const [one, { events }] of groups.entries()) {
    surplus[one]! += events - d * shares[one]!
    for (const [other, share] of shares.entries())
      covariance[one]![other]! += spread * shares[one]! * ((one === other ? 1 : 0) - share)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

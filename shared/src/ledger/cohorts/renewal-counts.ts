/** Customers of one cohort still there after 0, 1, 2, ... periods. */
export type Survivors = readonly number[]

/** How many came through a period of their life as customers, and how many were lost in it. */
export interface RenewalCount {
  kept: number
  lost: number
}

/** All cohorts together, by age: period 1 first. A cohort counts for as long as it has been watched. */
export function renewalCounts(cohorts: readonly Survivors[]): RenewalCount[] {
  const periods = Math.max(0, ...cohorts.map(({ length }) => length - 1))
  return Array.from({ length: periods }, (_, at) => {
    const watched = cohorts.filter(({ length }) => length > at + 1)
    const kept = sum(watched.map(cohort => cohort[at + 1]!))
    return { kept, lost: sum(watched.map(cohort => cohort[at]!)) - kept }
  })
}

/**
 * The survival that was seen, for 0, 1, 2, ... periods: the product of the retention rates, so that cohorts of
 * different ages add to one curve (Kaplan-Meier). Of one cohort it is the cohort's own curve.
 */
export function observedSurvival(renewals: readonly RenewalCount[]): number[] {
  const curve = [1]
  for (const { kept, lost } of renewals) curve.push(curve.at(-1)! * (kept === 0 ? 0 : kept / (kept + lost)))
  return curve
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

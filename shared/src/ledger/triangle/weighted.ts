import type { Cohort } from './cohort.ts'

/** Cohorts as one, by age: only those old enough for an age count at it, on both sides of each fraction. */
export interface Weighted extends Cohort {
  /** Units and starting revenue of the cohorts old enough, at each age. */
  of: { units: number[]; start: number[] }
}

export function weighted(cohorts: readonly Cohort[]): Weighted {
  const ages = cohorts.reduce((most, { counts }) => Math.max(most, counts.length), 0)
  const byAge = (read: (cohort: Cohort, age: number) => number): number[] =>
    Array.from({ length: ages }, (_, age) =>
      sum(cohorts, cohort => (age < cohort.counts.length ? read(cohort, age) : 0)),
    )
  return {
    units: sum(cohorts, ({ units }) => units),
    start: sum(cohorts, ({ start }) => start),
    counts: byAge(({ counts }, age) => counts[age]!),
    amounts: byAge(({ amounts }, age) => amounts[age]!),
    amountsAtStartRates: byAge(({ amountsAtStartRates }, age) => amountsAtStartRates[age]!),
    kept: byAge(({ kept }, age) => kept[age]!),
    of: { units: byAge(({ units }) => units), start: byAge(({ start }) => start) },
  }
}

const sum = (cohorts: readonly Cohort[], read: (cohort: Cohort) => number): number =>
  cohorts.reduce((total, cohort) => total + read(cohort), 0)

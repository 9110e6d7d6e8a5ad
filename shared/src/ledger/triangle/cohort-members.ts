import type { Unit } from '../units/unit.ts'
import { type CohortsAsked, cohortsOf, type DatedCohort } from './cohorts-of.ts'

/** One unit of a cohort and its own life, as a cohort of one: summed over the members, that of the cohort. */
export interface CohortMember {
  unit: Unit
  life: DatedCohort
}

/** Who began in a period, named as `cohortsOf` labels it; those without an exchange rate are in no cohort. */
export const cohortMembers = (units: readonly Unit[], period: string, asked: CohortsAsked): CohortMember[] =>
  units.flatMap(unit => {
    const [life] = cohortsOf([unit], asked).cohorts
    return life?.period === period ? [{ unit, life }] : []
  })

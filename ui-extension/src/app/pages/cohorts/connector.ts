import {
  CohortCustomersPage,
  type CohortPeriod,
  CohortsPage,
  cohortCustomersPath,
  cohortsPath,
} from '@perennial/shared/wire/cohorts'
import { ask } from '../../common/connector/ask.ts'
import { type Narrowed, pathOf } from '../narrow/narrowed.ts'

/** A cohort at an age: what a cell of the table is of. */
export interface Cell {
  cohort: string
  age: number
}

export interface CohortsConnector {
  cohorts(by: CohortPeriod, narrowed: Narrowed): Promise<CohortsPage>
  customers(by: CohortPeriod, cell: Cell, narrowed: Narrowed): Promise<CohortCustomersPage>
}

export const httpCohorts: CohortsConnector = {
  cohorts: (by, { owner, tier, region, segment }) =>
    ask(pathOf(cohortsPath, { by, owner, tier, region, segment }), CohortsPage),
  customers: (by, { cohort, age }, { owner, tier, region, segment }) =>
    ask(
      pathOf(cohortCustomersPath, { by, cohort, age: String(age), owner, tier, region, segment }),
      CohortCustomersPage,
    ),
}

import { type CohortPeriod, CohortsPage, cohortsPath } from '@perennial/shared/wire/cohorts'
import { ask } from '../../common/connector/ask.ts'
import { type Narrowed, pathOf } from '../narrow/narrowed.ts'

export interface CohortsConnector {
  cohorts(by: CohortPeriod, narrowed: Narrowed): Promise<CohortsPage>
}

export const httpCohorts: CohortsConnector = {
  cohorts: (by, { owner, tier, region, segment }) =>
    ask(pathOf(cohortsPath, { by, owner, tier, region, segment }), CohortsPage),
}

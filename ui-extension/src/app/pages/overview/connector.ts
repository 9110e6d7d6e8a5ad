import type { Filters } from '@perennial/shared/wire/filters'
import { Overview, overviewPath } from '@perennial/shared/wire/overview'
import { ask } from '../../common/connector/ask.ts'

/** What the overview asks for. */
export interface OverviewConnector {
  overview(filters: Filters): Promise<Overview>
}

export const httpOverview: OverviewConnector = { overview: filters => ask(overviewPath(filters), Overview) }

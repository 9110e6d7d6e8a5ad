import { DataHealthPage, dataHealthPath } from '@perennial/shared/wire/data-health'
import type { Filters } from '@perennial/shared/wire/filters'
import { ask } from '../../common/connector/ask.ts'

export interface DataHealthConnector {
  dataHealth(filters: Filters): Promise<DataHealthPage>
}

export const httpDataHealth: DataHealthConnector = {
  dataHealth: filters => ask(dataHealthPath(filters), DataHealthPage),
}

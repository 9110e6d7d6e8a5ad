import { DataHealthPage, dataHealthPath } from '@perennial/shared/wire/data-health'
import { ask } from '../../common/connector/ask.ts'

export interface DataHealthConnector {
  dataHealth(): Promise<DataHealthPage>
}

export const httpDataHealth: DataHealthConnector = { dataHealth: () => ask(dataHealthPath, DataHealthPage) }

import { DealCard, dealCardPath } from '@perennial/shared/wire/deal-card'
import {
  ForecastCallReceipt,
  type ForecastCallRequest,
  forecastCallPath,
} from '@perennial/shared/wire/forecast-call'
import { ask } from '../../common/connector/ask.ts'

/** What the deal card needs from the outside world; tests pass their own. All of it throws CardFailure. */
export interface DealConnector {
  deal(id: number): Promise<DealCard>
  /** What a call would do to the forecast; nothing is stored. */
  previewCall(accountId: string, request: ForecastCall): Promise<ForecastCallReceipt>
  call(accountId: string, request: ForecastCall): Promise<ForecastCallReceipt>
}

/** The key makes a request that is sent twice one act. */
export type ForecastCall = ForecastCallRequest & { key: string }

export const httpDeals: DealConnector = {
  deal: id => ask(dealCardPath(id), DealCard),
  previewCall: (id, request) => ask(`${forecastCallPath(id)}/preview`, ForecastCallReceipt, request),
  call: (id, request) => ask(forecastCallPath(id), ForecastCallReceipt, request),
}

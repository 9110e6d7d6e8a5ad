import { SalesCard, salesCardPath } from '@perennial/shared/wire/sales-card'
import { ask } from '../../common/connector/ask.ts'

/** What the sales card needs from the outside world; tests pass their own. */
export interface SalesConnector {
  /** Everything the sales card shows. Throws CardFailure. */
  sales(id: number): Promise<SalesCard>
}

export const httpSalesConnector: SalesConnector = { sales: id => ask(salesCardPath(id), SalesCard) }

import { CompanyCard, companyCardPath } from '@perennial/shared/card'
import { ask } from '../../common/connector/ask.ts'

/** What the cards need from the outside world; tests pass their own. */
export interface Connector {
  /** Everything both company cards show. Throws CardFailure. */
  company(id: number): Promise<CompanyCard>
}

export const httpConnector: Connector = { company: id => ask(companyCardPath(id), CompanyCard) }

import { CompanyCard, companyCardPath } from '@perennial/shared/card'
import { ask } from '../../common/connector/ask.ts'

/** What the page of one account asks for. */
export interface AccountConnector {
  /** What the company's card shows; of a past day as it was known then. */
  account(id: string, asOf: string | null): Promise<CompanyCard>
}

export const httpAccount: AccountConnector = {
  account: (id, asOf) => ask(companyCardPath(id, asOf), CompanyCard),
}

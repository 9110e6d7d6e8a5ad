import { CompanyCard, companyCardPath } from '@perennial/shared/card'
import { type Details, httpDetails } from '../../cards/tab/details.ts'
import { ask } from '../../common/connector/ask.ts'

/** What the page of one account asks for. */
export interface AccountConnector extends Details {
  /** What the company's card shows; of a past day as it was known then. */
  account(id: string, asOf: string | null): Promise<CompanyCard>
}

export const httpAccount: AccountConnector = {
  ...httpDetails,
  account: (id, asOf) => ask(companyCardPath(id, asOf), CompanyCard),
}

import { companyCardPath } from '@perennial/shared/card'
import { CompanyHistory } from '@perennial/shared/wire/company-history'
import { ask } from '../../common/connector/ask.ts'

/** What the tabs of the Renewal card open beyond its first sight; tests pass their own. All of it throws CardFailure. */
export interface Details {
  history(id: number): Promise<CompanyHistory>
}

export const httpDetails: Details = {
  history: id => ask(`${companyCardPath(id)}/history`, CompanyHistory),
}

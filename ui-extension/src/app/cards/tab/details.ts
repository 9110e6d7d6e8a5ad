import { companyCardPath } from '@perennial/shared/card'
import { ConfirmReceipt, type ConfirmRequest } from '@perennial/shared/confirm'
import { CompanyHistory } from '@perennial/shared/wire/company-history'
import { CompanyMoney } from '@perennial/shared/wire/company-money'
import { CompanyPlan } from '@perennial/shared/wire/company-plan'
import { CompanyUsage } from '@perennial/shared/wire/company-usage'
import { ask } from '../../common/connector/ask.ts'
import { type Decide, httpDecide } from '../../common/decide/connector.ts'

/** What the tabs of the Renewal card open beyond its first sight; tests pass their own. All of it throws CardFailure. */
export interface Details {
  history(id: number): Promise<CompanyHistory>
  /** The same with the months before the first score: that takes some seconds. */
  replayedHistory(id: number): Promise<CompanyHistory>
  money(id: number): Promise<CompanyMoney>
  plan(id: number): Promise<CompanyPlan>
  usage(id: number): Promise<CompanyUsage>
  /** A person's word on one fact of a contract. */
  confirm(id: number, request: ConfirmRequest): Promise<ConfirmReceipt>
  /** A second person's word on an edit that waits. */
  decide: Decide
}

export const httpDetails: Details = {
  history: id => ask(`${companyCardPath(id)}/history`, CompanyHistory),
  replayedHistory: id => ask(`${companyCardPath(id)}/history/replayed`, CompanyHistory),
  money: id => ask(`${companyCardPath(id)}/money`, CompanyMoney),
  plan: id => ask(`${companyCardPath(id)}/plan`, CompanyPlan),
  usage: id => ask(`${companyCardPath(id)}/usage`, CompanyUsage),
  confirm: (id, request) => ask(`/v1/accounts/${id}/confirmations`, ConfirmReceipt, request),
  decide: httpDecide,
}

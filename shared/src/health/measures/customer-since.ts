import type { Day } from '../../day.ts'
import { contractsOf } from '../../ledger/contracts/contract-terms.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Policy } from '../../policy.ts'

/**
 * First day as a customer: the CRM's word, else the start of the first contract; null when unknown or still
 * to come.
 */
export function customerSince(view: AccountView, asOf: Day, policy: Policy): Day | null {
  const since = view.account.customerSince ?? contractsOf(view, policy)[0]?.start ?? null
  return since !== null && since <= asOf ? since : null
}

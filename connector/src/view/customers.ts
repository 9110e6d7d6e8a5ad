import { contractsOf } from '@perennial/shared/ledger/contract-terms'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Config } from '../config.ts'

/** Whether a company is or was a customer under the configured rule; all others are left alone. */
export function isCustomer(view: AccountView, config: Config): boolean {
  const { lifecycleStages, wonRecurringDeal } = config.customers
  if (view.account.lifecycle !== null && lifecycleStages.includes(view.account.lifecycle)) return true
  return wonRecurringDeal && contractsOf(view.deals, config.policy).length > 0
}

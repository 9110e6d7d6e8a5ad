import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import { type Standing, standing } from '@perennial/shared/lifecycle/customer'
import type { LedgerFacts } from '@perennial/shared/model/account-view'
import type { Config } from '../config.ts'

/** Where a company stands under the configured rule. */
export function standingOf(facts: LedgerFacts, { customers, policy }: Config): Standing {
  const { name, lifecycle, kind, status, currentCustomer, listed } = facts.account
  const wonRecurringDeal = customers.wonRecurringDeal && contractsOf(facts, policy).length > 0
  return standing({ name, lifecycle, kind, status, currentCustomer, listed, wonRecurringDeal }, customers)
}

/** Whether a company is or was a customer under the configured rule; all others are left alone. */
export const isCustomer = (facts: LedgerFacts, config: Config): boolean =>
  standingOf(facts, config).is === 'customer'

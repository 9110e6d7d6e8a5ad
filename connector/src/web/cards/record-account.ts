import { daysBetween } from '@perennial/shared/day'
import { arrOn } from '@perennial/shared/ledger/arr'
import { type Renewal, renewalOn } from '@perennial/shared/ledger/renewal'
import { tierLabel } from '@perennial/shared/lifecycle/tier'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Contract } from '@perennial/shared/model/contract'
import { withDigits } from '@perennial/shared/money'
import type { AccountRenewal, RecordAccount } from '@perennial/shared/wire/record-card'
import type { Config } from '../../config.ts'
import { isCustomer } from '../../view/customers.ts'
import type { LastConcluded } from './last-concluded.ts'

/** The account of a record as its card shows it. The score is the stored one, as written to the CRM. */
export function recordAccount(
  view: AccountView,
  contracts: readonly Contract[],
  last: LastConcluded | undefined,
  config: Config,
): RecordAccount {
  const { account, asOf } = view
  const renewal = renewalOn(contracts, asOf, config.policy)
  return {
    id: account.id,
    name: account.name,
    isCustomer: isCustomer(view, config),
    band: last?.band ?? 'unscored',
    score: last?.score ?? null,
    tier: tierText(last?.tier ?? null, account.tier, config),
    arr: arrOn(contracts, asOf)?.totals.map(withDigits) ?? null,
    renewal: renewal && accountRenewal(renewal, asOf),
    url: account.url,
  }
}

/** Where the service tier is not known, what the CRM calls the account, said to be the CRM's. */
function tierText(service: string | null, stated: string | null, { tiers }: Config): string | null {
  if (service !== null) return tierLabel(tiers, service)
  return stated === null ? null : `${stated} (stated in the CRM)`
}

const accountRenewal = (
  { date, state, autoRenews, origin }: Renewal,
  asOf: AccountView['asOf'],
): AccountRenewal => ({
  date,
  daysUntil: date === null ? null : daysBetween(asOf, date),
  state,
  autoRenews,
  basis: origin.basis,
})

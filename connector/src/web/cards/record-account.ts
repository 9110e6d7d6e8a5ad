import { daysBetween } from '@perennial/shared/day'
import { arrOn } from '@perennial/shared/ledger/arr'
import { type Renewal, renewalOn } from '@perennial/shared/ledger/renewal'
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
    tier: tierLabel(last?.tier ?? account.tier, config),
    arr: arrOn(contracts, asOf)?.totals.map(withDigits) ?? null,
    renewal: renewal && accountRenewal(renewal, asOf),
    url: account.url,
  }
}

/** A tier that is not configured is named as the CRM does. */
const tierLabel = (name: string | null, { tiers }: Config): string | null =>
  tiers.find(tier => tier.name === name)?.label ?? name

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

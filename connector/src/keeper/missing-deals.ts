import { keepingOf } from '@perennial/shared/forecast/keeper/keeping'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { customerLedgers } from '../view/every-account.ts'
import type { Scope } from '../view/scope.ts'
import { openedDates } from './kept-deals.ts'
import { type MissingDeal, missingDeal } from './missing-deal.ts'
import type { Opening } from './opening.ts'

export interface MissingDeals {
  missing: MissingDeal[]
  /** Customers that are due and have one. */
  alreadyOpen: number
  /** Customers that are due, have none, and for whom none is opened. */
  without: { account: string; name: string; why: string }[]
}

/** The renewal deals that customers due within so many days lack, the first due first. */
export async function missingDeals(
  tx: Tx,
  scope: Scope,
  config: Config,
  within: number,
  opening: Opening,
): Promise<MissingDeals> {
  const openedOf = await openedDates(tx, scope.portalId)
  const found: MissingDeals = { missing: [], alreadyOpen: 0, without: [] }
  for (const facts of await customerLedgers(tx, scope, config)) {
    const { account } = facts
    const opened = openedOf.get(account.id) ?? new Set()
    const keeping = keepingOf(facts, { within, opened }, config.policy)
    if (keeping.what === 'has_deal') found.alreadyOpen += 1
    if (keeping.what === 'unclear')
      found.without.push({ account: account.id, name: account.name, why: keeping.why })
    if (keeping.what === 'missing')
      found.missing.push(missingDeal(account, keeping.due, config.policy.assumedTermMonths, opening))
  }
  found.missing.sort((a, b) => (a.renewalDate < b.renewalDate ? -1 : a.renewalDate > b.renewalDate ? 1 : 0))
  return found
}

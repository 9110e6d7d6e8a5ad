import { addDays, type Day } from '../../day.ts'
import { adjustedContracts } from '../../ledger/contracts/adjusted-contracts.ts'
import { type Renewal, renewalOn } from '../../ledger/renewal.ts'
import type { LedgerFacts } from '../../model/account-view.ts'
import { type Money, totals } from '../../money.ts'
import type { Policy } from '../../policy.ts'

/** The next renewal of an account, once it has come near enough to be worked on. */
export interface Due {
  renewal: Renewal
  date: Day
  /** The day it came near: so many days before notice must be given, or before the renewal where no notice is known. */
  nearFrom: Day
  /** Yearly amounts that are up for it, one a currency; empty = not known. */
  amounts: readonly Money[]
}

/** Null while the next renewal is further away, and where there is none to a date. */
export function dueWithin(facts: LedgerFacts, days: number, policy: Policy): Due | null {
  const contracts = adjustedContracts(facts, policy)
  const renewal = renewalOn(contracts, facts.asOf, policy)
  if (renewal === null || renewal.date === null) return null
  const { date, noticeDate } = renewal
  const nearFrom = addDays(noticeDate ?? date, -days)
  if (nearFrom > facts.asOf) return null
  const ending = contracts.filter(({ end }) => end === date)
  const renewing = ending.length > 0 ? ending : [renewal.contract]
  return { renewal, date, nearFrom, amounts: totals(renewing.flatMap(({ arr }) => arr ?? [])) }
}

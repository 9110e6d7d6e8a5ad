import { type Claim, followed } from '../ledger/contracts/claim.ts'
import { amountClaims } from '../ledger/contracts/deal-amount.ts'
import { asDay } from '../ledger/contracts/signed-deal.ts'
import { monthsBetween, termOf } from '../ledger/contracts/yearly.ts'
import type { Contract } from '../model/contract.ts'
import type { Deal } from '../model/deal.ts'
import type { Money } from '../money.ts'
import type { Policy } from '../policy.ts'

/**
 * The yearly amount a renewal deal asks for, read as a won one would be, and where that stands. `renewed` are the contracts it
 * renews: an amount that is a change is one against what they pay. Null when the deal does not say it.
 */
export function yearlyOfRenewal(
  deal: Deal,
  renewed: readonly Contract[],
  policy: Policy,
): Claim<Money> | null {
  const [start, end] = [asDay(deal.start), asDay(deal.end)]
  const months =
    termOf(deal.termMonths) ?? (start !== null && end !== null ? monthsBetween(start, end) : null)
  const claims = amountClaims({ deal, purpose: 'renewal', predecessors: [...renewed] }, months)
  return followed(claims, policy) ?? null
}

import type { Day } from '../../day.ts'
import type { LedgerFacts } from '../../model/account-view.ts'
import type { Origin, Rung } from '../../model/origin.ts'
import type { Policy } from '../../policy.ts'
import { accountEnds, likelyEnd } from './account-dates.ts'
import { type Claim, corroborated, followed, sameDay } from './claim.ts'
import { confirmedEnd } from './confirmed.ts'
import { amountClaims } from './deal-amount.ts'
import { assumedEnd, openEnded, ownEnds, type Start, sharedEnd } from './deal-dates.ts'
import type { SignedDeal } from './signed-deal.ts'

/** When the contract of a deal ends and how that is known. */
export interface Term {
  /** Null when open-ended. */
  end: Day | null
  origin: Origin
  /** The claim that was followed, and all there were; null when open-ended. */
  claim: Claim<Day> | null
  claims: Claim<Day>[]
}

/** `isLast`: whether what the account says as a whole is about this deal. */
export function termOfDeal(
  signed: SignedDeal,
  start: Start,
  isLast: boolean,
  facts: LedgerFacts,
  policy: Policy,
): Term {
  const { deal } = signed
  const claims = [
    ...confirmedEnd(facts.confirmations, deal.id),
    ...ownEnds(signed, start),
    ...(isLast ? accountEnds(facts, start.day) : []),
  ]
  const open = openEnded(deal, start)
  if (open && !claims.some(({ rung }) => outranks(rung, open.rung)))
    return { end: null, origin: open, claim: null, claims }
  const best = followed(claims, policy)
  const claim = best
    ? corroborated(best, claims, sameDay(policy))
    : lastResort(signed, start, isLast, facts, policy)
  return { end: claim.value, origin: claim, claim, claims }
}

/** A person, or a deal that says itself when it ends, overrules any openness; anybody that of portal habit. */
const outranks = (rung: Rung, open: Rung): boolean =>
  rung === 'confirmed' || rung === 'contract_properties' || rung === 'line_items' || open === 'last_won_deal'

function lastResort(
  signed: SignedDeal,
  start: Start,
  isLast: boolean,
  facts: LedgerFacts,
  policy: Policy,
): Claim<Day> {
  const assumed = assumedEnd(signed.deal, start, policy)
  const shared = sharedEnd(signed)
  if (shared || !isLast) return shared ?? assumed
  const paid = followed(amountClaims(signed, policy.assumedTermMonths), policy)
  return likelyEnd(facts, assumed.value, paid?.value ?? null) ?? assumed
}

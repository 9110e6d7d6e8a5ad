import { addMonths, type Day } from '../../day.ts'
import type { LedgerFacts } from '../../model/account-view.ts'
import type { Contract } from '../../model/contract.ts'
import type { Policy } from '../../policy.ts'
import { wasLost } from './lost-renewal.ts'

/** How often a term that was assumed is assumed again, before nothing at all speaks for the contract any more. */
const mostTerms = 3

/**
 * An end we assumed is no evidence that a customer left: while no renewal was lost and nothing followed, the
 * contract is taken to have renewed, and stays marked as assumed. After three terms it lapses.
 */
export function rolledOn(
  contract: Contract,
  contracts: readonly Contract[],
  facts: LedgerFacts,
  policy: Policy,
): Contract {
  const { end, origins } = contract
  if (end === null || end > facts.asOf || origins.term.basis !== 'assumed') return contract
  const followed = contracts.some(other => other.start >= end && other !== contract)
  if (followed || wasLost({ ...contract, end }, facts.deals, policy)) return contract
  const next = nextEnd(contract.start, facts.asOf, policy.assumedTermMonths)
  if (next === null) return contract
  const rule = `${origins.term.rule}; taken to have renewed since, as no renewal was lost`
  return { ...contract, end: next, origins: { ...origins, term: { ...origins.term, rule } } }
}

function nextEnd(start: Day, asOf: Day, months: number): Day | null {
  for (let term = 2; term <= mostTerms; term++) {
    const end = addMonths(start, term * months)
    if (end > asOf) return end
  }
  return null
}

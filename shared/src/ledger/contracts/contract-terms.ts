import type { LedgerFacts } from '../../model/account-view.ts'
import type { Contract } from '../../model/contract.ts'
import type { Policy } from '../../policy.ts'
import { agreementContracts } from './agreement-contracts.ts'
import { stepsDown } from './claim.ts'
import { comparedWith } from './cross-check.ts'
import { dealContracts } from './deal-contracts.ts'

/** Asked several times for the same account: by the customer rule, by measures, by the assessment. */
const made = new WeakMap<LedgerFacts, { policy: Policy; contracts: Contract[] }>()

/**
 * The recurring contracts of an account, oldest first. They are made of one kind of record: the CRM's contracts,
 * its subscriptions, or its won deals, whichever stands highest on the policy's ladder; the others are compared
 * with it, and what differs is noted as a dispute.
 */
export function contractsOf(facts: LedgerFacts, policy: Policy): readonly Contract[] {
  const known = made.get(facts)
  if (known?.policy === policy) return known.contracts
  const contracts = contractsMade(facts, policy)
  made.set(facts, { policy, contracts })
  return contracts
}

function contractsMade(facts: LedgerFacts, policy: Policy): Contract[] {
  const sources = [
    agreementContracts(facts, 'contract_object', policy),
    dealContracts(facts, policy),
    agreementContracts(facts, 'subscription', policy),
  ].filter(contracts => contracts.length > 0)
  const [followed, ...others] = sources.sort((a, b) => bestStep(a, policy) - bestStep(b, policy))
  if (followed === undefined) return []
  return comparedWith(followed, others, facts.asOf, policy).sort(byStart)
}

/** A source stands as high as the best of its last contracts. */
const bestStep = (contracts: readonly Contract[], policy: Policy): number =>
  Math.min(...contracts.map(({ origins }) => stepsDown(origins.term, policy)))

const byStart = (a: Contract, b: Contract): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1

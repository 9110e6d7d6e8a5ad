import { adjustedContracts } from '../../shared/src/ledger/contracts/adjusted-contracts.ts'
import { defaultPolicy } from '../../shared/src/policy.ts'
import type { SignFacts } from '../../shared/src/risk/expansion/sign.ts'
import { type KnownFacts, viewOf } from './account-view.ts'

/** What signs of expansion are read from, of an account nothing else is known of. */
export const signFacts = (facts: KnownFacts, features: readonly string[] = []): SignFacts => {
  const policy = { ...defaultPolicy, expansion: { ...defaultPolicy.expansion, features: [...features] } }
  const view = viewOf(facts)
  return { view, contracts: adjustedContracts(view, policy), policy }
}

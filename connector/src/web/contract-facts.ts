import { adjustedContracts } from '@perennial/shared/ledger/contracts/adjusted-contracts'
import { inForce } from '@perennial/shared/ledger/contracts/in-force'
import type { LedgerFacts } from '@perennial/shared/model/account-view'
import { ConfirmableFact } from '@perennial/shared/model/confirmation'
import type { Contract } from '@perennial/shared/model/contract'
import { withDigits } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import type { ContractFact } from '@perennial/shared/wire/company-money'
import { shownFact } from '../confirm/shown-fact.ts'
import { sourceOf } from './card-sources.ts'

/** The facts of the contracts in force a person can confirm, each with how it is known. */
export const contractFacts = (facts: LedgerFacts, policy: Policy): ContractFact[] =>
  adjustedContracts(facts, policy)
    .filter(contract => inForce(contract, facts.asOf))
    .flatMap(contract => ConfirmableFact.options.map(fact => contractFact(contract, fact)))

function contractFact(contract: Contract, fact: ConfirmableFact): ContractFact {
  const { id, name, url, arr, disputes } = contract
  const shown = shownFact(contract, fact)
  const isDisputed = disputes.some(one => one.fact === fact)
  return {
    contract: { id, name, url },
    fact,
    value: shown?.value ?? null,
    amount: fact === 'arr' && arr ? withDigits(arr) : null,
    basis: shown?.origin.basis ?? null,
    source: shown && sourceOf(shown.origin, contract),
    toConfirm:
      shown !== null && shown.origin.rung !== 'confirmed' && (shown.origin.basis === 'assumed' || isDisputed),
  }
}

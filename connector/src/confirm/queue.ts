import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import { inForce } from '@perennial/shared/ledger/contracts/in-force'
import type { LedgerFacts } from '@perennial/shared/model/account-view'
import type { ConfirmableFact } from '@perennial/shared/model/confirmation'
import type { Contract } from '@perennial/shared/model/contract'
import { rungLabels } from '@perennial/shared/model/origin'
import { largestFirst, type Money, totals } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'

/** A fact that waits for a person's word, with what rests on it. */
export interface QueuedFact {
  account: { id: string; name: string; url: string | null }
  contract: { id: string; name: string; url: string | null }
  fact: ConfirmableFact
  /** What is shown meanwhile; null when nothing is known. */
  value: string | null
  why: 'assumed' | 'disputed' | 'missing'
  /** The rule that made it, or what the other source says. */
  because: string
  arr: Money | null
}

/** The facts of the contracts in force that are assumed, disputed or missing; the account with most revenue first. */
export const confirmQueue = (accounts: readonly LedgerFacts[], policy: Policy): QueuedFact[] =>
  inQueue(accounts.flatMap(facts => factsToConfirm(facts, policy)))

/** Those of one account. */
export function factsToConfirm(facts: LedgerFacts, policy: Policy): QueuedFact[] {
  const { id, name, url } = facts.account
  return contractsOf(facts, policy)
    .filter(contract => inForce(contract, facts.asOf))
    .flatMap(contract => openFacts(contract).map(open => ({ account: { id, name, url }, ...open })))
}

export const inQueue = (facts: readonly QueuedFact[]): QueuedFact[] =>
  facts.toSorted((a, b) => largestFirst(amounts(a), amounts(b)) || (a.account.id < b.account.id ? -1 : 1))

const amounts = ({ arr }: { arr: Money | null }): Money[] => (arr ? [arr] : [])

function openFacts(contract: Contract): Omit<QueuedFact, 'account'>[] {
  const { id, name, url, arr, end, origins, disputes } = contract
  const common = { contract: { id, name, url }, arr }
  const date =
    origins.term.basis === 'assumed'
      ? [
          {
            ...common,
            fact: 'renewal_date' as const,
            value: end,
            why: 'assumed' as const,
            because: origins.term.rule,
          },
        ]
      : []
  const amount =
    arr === null
      ? [
          {
            ...common,
            fact: 'arr' as const,
            value: null,
            why: 'missing' as const,
            because: 'no amount is stated',
          },
        ]
      : []
  const disputed = disputes.map(({ fact, chosen, other }) => ({
    ...common,
    fact,
    value: chosen.value,
    why: 'disputed' as const,
    because: `${rungLabels[other.origin.rung]} says ${other.value}`,
  }))
  return [...date, ...amount, ...disputed]
}

/** What rests on guesses, e.g. for "USD 1.2 M rests on 9 assumed dates"; one sum per currency. */
export function restingOnAssumptions(queue: readonly QueuedFact[]): { dates: number; arr: Money[] } {
  const assumed = queue.filter(({ fact, why }) => fact === 'renewal_date' && why === 'assumed')
  return { dates: assumed.length, arr: totals(assumed.flatMap(({ arr }) => arr ?? [])) }
}

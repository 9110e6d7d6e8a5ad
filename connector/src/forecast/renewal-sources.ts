import type { RenewalSource } from '@perennial/shared/forecast/due-renewal'
import { contractsOf } from '@perennial/shared/ledger/contracts/contract-terms'
import type { LedgerFacts } from '@perennial/shared/model/account-view'
import type { Policy } from '@perennial/shared/policy'
import type { Config } from '../config.ts'
import type { Tx } from '../store/store.ts'
import { everyLedger } from '../view/every-account.ts'
import type { Ledger } from '../view/ledger-at.ts'
import type { Scope } from '../view/scope.ts'

/** What the CRM says of renewals beside contracts. */
type FromCrm = Omit<RenewalSource, 'book'>
const notInCrm: FromCrm = { deals: [], noticeGivenOn: null, dateBasis: new Map() }

/** The books of all accounts with what the CRM says of their renewals beside contracts. */
export async function renewalSources(
  tx: Tx,
  scope: Scope,
  { policy }: Config,
  { books }: Pick<Ledger, 'books'>,
): Promise<RenewalSource[]> {
  const said = new Map<string, FromCrm>()
  for await (const batch of everyLedger(tx, scope))
    for (const facts of batch) said.set(facts.account.id, fromCrm(facts, policy))
  return (await books()).map(book => ({ book, ...(said.get(book.account.id) ?? notInCrm) }))
}

/** What the CRM says of an account beside its contracts. */
export const fromCrm = (facts: LedgerFacts, policy: Policy): FromCrm => ({
  deals: facts.deals.filter(({ purpose }) => purpose === 'renewal'),
  noticeGivenOn: facts.account.noticeGivenOn,
  dateBasis: new Map(contractsOf(facts, policy).map(({ id, origins }) => [id, origins.term.basis])),
})

import { type Day, isDay } from '../../day.ts'
import type { LedgerFacts } from '../../model/account-view.ts'
import type { Contract } from '../../model/contract.ts'
import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import type { Policy } from '../../policy.ts'
import { arrBasis } from '../arr.ts'
import { contractsOf } from './contract-terms.ts'

/** The contracts an account's CRM records stand for, as lines of the ledger: one a contract. */
export const linesOfContracts = (facts: LedgerFacts, policy: Policy): ContractLine[] =>
  contractsOf(facts, policy).map(contract => lineOf(contract, facts))

const lineOf = (contract: Contract, facts: LedgerFacts): ContractLine =>
  contractLine({
    id: contract.id,
    accountId: facts.account.id,
    name: contract.name,
    price: contract.arr,
    seats: contract.seats,
    signedOn: signedOn(contract, facts),
    start: contract.start,
    end: contract.end,
    termMonths: contract.termMonths,
    autoRenews: contract.autoRenews,
    notice: contract.noticeDays === null ? null : { count: contract.noticeDays, unit: 'days' },
    replaces: contract.replaces,
    basis: arrBasis(contract),
    knownFrom: recordedOn(contract, facts),
    url: contract.url,
  })

function signedOn({ id }: Contract, { deals }: LedgerFacts): Day | null {
  const day = deals.find(deal => deal.id === id)?.closeDate ?? null
  return day !== null && isDay(day) ? day : null
}

/** The CRM tells of a won deal when it was closed, and never before it was created. */
function recordedOn(contract: Contract, { deals }: LedgerFacts): Day {
  const deal = deals.find(({ id }) => id === contract.id)
  if (deal === undefined) return contract.start
  return deal.closeDate !== null && deal.closeDate > deal.createdOn ? deal.closeDate : deal.createdOn
}

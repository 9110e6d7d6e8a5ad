import type { LedgerFacts } from '../../model/account-view.ts'
import type { Contract } from '../../model/contract.ts'
import type { Policy } from '../../policy.ts'
import { rolledOn } from './assumed-terms.ts'
import {
  type Claim,
  corroborated,
  disputedAmounts,
  disputedDates,
  followed,
  originOf,
  sameAmount,
} from './claim.ts'
import { confirmedArr, confirmedNotice } from './confirmed.ts'
import { amountClaims } from './deal-amount.ts'
import { startOf } from './deal-dates.ts'
import { termOfDeal } from './deal-term.ts'
import { endAfterLoss } from './lost-renewal.ts'
import { inContext, recurringDeals, replacedBy, type SignedDeal } from './signed-deal.ts'
import { monthsBetween, noticeOf, termOf } from './yearly.ts'

/**
 * The recurring contracts that an account's won deals stand for, oldest first. What the account says as a whole
 * (an open renewal deal, a date on the company) speaks of the last contract only; which one that is shows once
 * all have been read, so they are read twice.
 */
export function dealContracts(facts: LedgerFacts, policy: Policy): Contract[] {
  const first = chained(facts, policy, null)
  const last = first.findLast(({ signed }) => !signed.adds)?.contract.id ?? null
  const contracts = chained(facts, policy, last).map(({ contract }) => contract)
  return contracts
    .map(contract => endedByLoss(contract, contracts, facts))
    .map((contract, _at, all) => rolledOn(contract, all, facts, policy))
}

interface Link {
  signed: SignedDeal
  contract: Contract
}

function chained(facts: LedgerFacts, policy: Policy, last: string | null): Link[] {
  let links: Link[] = []
  for (const dated of recurringDeals(facts.deals)) {
    const signed = inContext(
      dated,
      links.map(({ contract }) => contract),
      policy,
    )
    const contract = contractOf(signed, dated.deal.id === last, facts, policy)
    const replaced = new Set(replacedBy(signed))
    links = links.map(link =>
      replaced.has(link.contract) && link.contract.start < contract.start
        ? { ...link, contract: cutShort(link.contract, contract) }
        : link,
    )
    links.push({ signed, contract })
  }
  return links
}

function contractOf(signed: SignedDeal, isLast: boolean, facts: LedgerFacts, policy: Policy): Contract {
  const { deal } = signed
  const start = startOf(signed)
  const term = termOfDeal(signed, start, isLast, facts, policy)
  const months = termOf(deal.termMonths) ?? (term.end === null ? null : monthsBetween(start.day, term.end))
  const amounts = [
    ...confirmedArr(facts.confirmations, deal.id, deal.currency),
    ...amountClaims(signed, months),
  ]
  const best = followed(amounts, policy)
  const arr = best && corroborated(best, amounts, sameAmount(policy))
  const notice = noticeClaim(signed, facts)
  return {
    id: deal.id,
    name: deal.name,
    arr: arr?.value ?? null,
    start: start.day,
    end: term.end,
    termMonths: months,
    autoRenews: deal.autoRenews,
    noticeDays: notice?.value ?? null,
    seats: deal.seats,
    replaces: replacedBy(signed).map(({ id }) => id),
    origins: {
      term: originOf(term.origin),
      arr: arr ? originOf(arr) : null,
      notice: notice ? originOf(notice) : null,
    },
    disputes: [
      ...(term.claim ? disputedDates(term.claim, term.claims, policy) : []),
      ...(arr ? disputedAmounts(arr, amounts, policy) : []),
    ],
    url: deal.url,
  }
}

function noticeClaim({ deal }: SignedDeal, facts: LedgerFacts): Claim<number> | null {
  const [confirmed] = confirmedNotice(facts.confirmations, deal.id)
  const days = noticeOf(deal.noticeDays)
  if (confirmed || days === null) return confirmed ?? null
  return {
    value: days,
    basis: 'stated',
    rung: 'contract_properties',
    rule: 'notice period of the deal',
    record: { text: deal.name, url: deal.url },
  }
}

/** A contract that another one takes the place of, on the day that one begins. */
function cutShort(contract: Contract, by: Contract): Contract {
  if (contract.end !== null && contract.end <= by.start) return contract
  const term = { ...contract.origins.term, rule: `replaced by ${by.name}` }
  return { ...contract, end: by.start, origins: { ...contract.origins, term } }
}

function endedByLoss(contract: Contract, contracts: readonly Contract[], { deals }: LedgerFacts): Contract {
  const end = contract.end === null ? endAfterLoss(contract, contracts, deals) : null
  if (end === null) return contract
  const term = { ...contract.origins.term, rule: 'its renewal was lost: ends with the term then running' }
  return { ...contract, end, origins: { ...contract.origins, term } }
}

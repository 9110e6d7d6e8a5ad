import type { CardArr, CardContract } from '@perennial/shared/card'
import { addMonths } from '@perennial/shared/day'
import { arrBasis, arrOn } from '@perennial/shared/ledger/arr'
import { paidOn } from '@perennial/shared/ledger/contracts/paid-on'
import type { AccountView } from '@perennial/shared/model/account-view'
import type { Contract } from '@perennial/shared/model/contract'
import { type Money, totals, withDigits } from '@perennial/shared/money'
import type { Policy } from '@perennial/shared/policy'
import { disputed, sourceOf } from './card-sources.ts'

/** What the account pays, with the contracts that sum to it; null when nothing is known. */
export function cardArr(view: AccountView, contracts: readonly Contract[], policy: Policy): CardArr | null {
  const arr = arrOn(contracts, view.asOf)
  return (
    arr && {
      totals: arr.totals.map(withDigits),
      change: changeOf(arr.totals, view, policy),
      basis: arr.basis,
      disputed: arr.contracts.flatMap(({ disputes }) =>
        disputes.filter(({ fact }) => fact === 'arr').map(({ other }) => disputed(other)),
      ),
      contracts: arr.contracts.map(cardContract),
    }
  )
}

/** Against the same day a year before. */
function changeOf(now: readonly Money[], view: AccountView, policy: Policy): CardArr['change'] {
  const since = addMonths(view.asOf, -12)
  const then = [...paidOn(view, policy, since).values()].filter(({ minor }) => minor !== 0)
  if (then.length === 0) return { since, by: null }
  const less = then.map(({ minor, currency }) => ({ minor: -minor, currency }))
  return { since, by: totals([...now, ...less]).map(withDigits) }
}

const cardContract = (contract: Contract): CardContract => ({
  id: contract.id,
  name: contract.name,
  arr: withDigits(contract.arr!),
  start: contract.start,
  end: contract.end,
  autoRenews: contract.autoRenews,
  basis: arrBasis(contract),
  source: sourceOf(contract.origins.arr ?? contract.origins.term, contract),
  url: contract.url,
})

import type { Deal } from '../../model/deal.ts'
import { type Money, parseMoney } from '../../money.ts'
import { type Claim, recordOf } from './claim.ts'
import { lineItemArr } from './line-item-terms.ts'
import { paidUnder } from './predecessors.ts'
import type { SignedDeal } from './signed-deal.ts'
import { yearly } from './yearly.ts'

/** What an amount is read from: the deal, what it is for and what it follows. */
export type Priced = Pick<SignedDeal, 'deal' | 'purpose' | 'predecessors'>

/** What is said about the yearly amount of a deal, months being its term. */
export function amountClaims(signed: Priced, months: number | null): Claim<Money>[] {
  const { deal } = signed
  return [statedArr(deal), lineItemArr(deal), dealAmount(signed, months)].filter(claim => claim !== null)
}

function statedArr(deal: Deal): Claim<Money> | null {
  const value = parseMoney(deal.contractArr, deal.currency)
  return (
    value && {
      value,
      basis: 'stated',
      rung: 'contract_properties',
      rule: 'yearly contract amount of the deal',
      record: recordOf(deal),
    }
  )
}

const rules: Record<Deal['amountMeans'], string> = {
  arr: 'amount of the deal, a yearly total',
  mrr: 'amount of the deal, a monthly total, times 12',
  tcv: 'amount of the deal, the value of the whole term, spread over its months',
  delta: 'what was paid before plus the amount of the deal, a yearly change',
}

function dealAmount({ deal, purpose, predecessors }: Priced, months: number | null): Claim<Money> | null {
  const amount = yearly(deal.amount, deal.currency, deal.amountMeans, months)
  const value =
    deal.amountMeans === 'delta' && purpose === 'renewal' ? changed(paidUnder(predecessors), amount) : amount
  return (
    value && {
      value:
        purpose === 'downgrade' && deal.amountMeans === 'delta'
          ? { ...value, minor: -Math.abs(value.minor) }
          : value,
      basis: deal.amountMeans === 'arr' || deal.amountMeans === 'mrr' ? 'stated' : 'derived',
      rung: 'last_won_deal',
      rule: rules[deal.amountMeans],
      record: recordOf(deal),
    }
  )
}

/** An empty change changes nothing; a change in another currency than what was paid cannot be applied. */
function changed(paid: Money | null, change: Money | null): Money | null {
  if (paid === null || change === null) return paid
  return paid.currency === change.currency ? { ...paid, minor: paid.minor + change.minor } : null
}

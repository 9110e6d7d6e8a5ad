import type { Scored } from '../../assessment.ts'
import { yearly } from '../../ledger/contracts/yearly.ts'
import { type Deal, isOpenRenewal } from '../../model/deal.ts'
import { type AccountCheck, contractRecord } from './account-check.ts'
import { type OddAmounts, oddAmounts } from './amount-unit.ts'
import type { SuspectRecord } from './quality-finding.ts'

/** Contracts, and renewals that are open, that disagree with the others of their account. */
export const amountChecks: readonly AccountCheck[] = [
  {
    code: 'amount-unit',
    label:
      "Contracts and open renewals whose amount is about 12 or 100 times, or a 12th or 100th of, the account's others",
    needs: ['contracts'],
    quarantined: false,
    remedy:
      'correct the amount, or what amounts of its pipeline mean (mapping.deal.pipelines: arr, mrr or tcv)',
    records: assessment => odd(assessment, 'unit'),
  },
  {
    code: 'amount-unit',
    label: "Contracts and open renewals in another currency than all of the account's others",
    needs: ['contracts'],
    quarantined: false,
    remedy: 'correct the currency if that is not what was agreed',
    records: assessment => odd(assessment, 'currency'),
  },
]

function odd({ contracts, view }: Scored, how: keyof OddAmounts): SuspectRecord[] {
  const stated = [...contracts, ...view.deals.filter(isOpenRenewal).map(asked)]
  const amounts = stated.flatMap(({ id, arr }) => (arr === null ? [] : [{ id, arr }]))
  const ids = new Set(oddAmounts(amounts)[how])
  return stated.filter(({ id }) => ids.has(id)).map(one => contractRecord(view, one))
}

/** What a renewal that is not decided yet asks for. */
const asked = ({ id, name, url, amount, currency, amountMeans, termMonths }: Deal) => ({
  id,
  name,
  url,
  arr: amountMeans === 'delta' ? null : yearly(amount, currency, amountMeans, termMonths),
})

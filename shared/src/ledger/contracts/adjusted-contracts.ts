import type { LedgerFacts } from '../../model/account-view.ts'
import type { Adjustment } from '../../model/adjustment.ts'
import type { Contract } from '../../model/contract.ts'
import type { Policy } from '../../policy.ts'
import { inOrderOfKnowledge } from '../adjustments/order.ts'
import { contractsOf } from './contract-terms.ts'
import { paidOn } from './paid-on.ts'

/** The contracts as `contractsOf`, with the amounts that persons set by hand as they count on the day of the facts. */
export function adjustedContracts(facts: LedgerFacts, policy: Policy): readonly Contract[] {
  const contracts = contractsOf(facts, policy)
  if (facts.adjustments.length === 0) return contracts
  const counted = paidOn(facts, policy, facts.asOf)
  const adjusted = contracts.map(contract => {
    const words = facts.adjustments.filter(({ lineId }) => lineId === contract.id)
    return words.length === 0 ? contract : withAmount(contract, words, counted)
  })
  const known = new Set(contracts.map(({ id }) => id))
  const unsourced = facts.adjustments.filter(
    ({ lineId, effective }) => lineId === null && effective <= facts.asOf,
  )
  return [
    ...adjusted,
    ...unsourced.filter(({ id }) => !known.has(id)).map(one => unsourcedContract(one, counted)),
  ]
}

type Counted = ReadonlyMap<string, Contract['arr']>

/** A contract that is not in force, and one whose source overruled the words, keep their amount. */
function withAmount(contract: Contract, words: readonly Adjustment[], counted: Counted): Contract {
  const arr = counted.get(contract.id) ?? null
  const isSame =
    arr === null ||
    arr.minor === 0 ||
    (arr.minor === contract.arr?.minor && arr.currency === contract.arr.currency)
  if (isSame) return contract
  return {
    ...contract,
    arr,
    origins: { ...contract.origins, arr: originOf(inOrderOfKnowledge(words).at(-1)!, contract) },
  }
}

/** Revenue no source knows of, for as long as it counts. */
const unsourcedContract = (adjustment: Adjustment, counted: Counted): Contract => {
  const record = { name: adjustment.note ?? 'Entered by hand', url: null }
  const origin = originOf(adjustment, record)
  const arr = counted.get(adjustment.id) ?? null
  return {
    id: adjustment.id,
    name: record.name,
    arr: arr ?? adjustment.amount,
    start: adjustment.effective,
    end: arr === null || arr.minor === 0 ? adjustment.effective : null,
    termMonths: null,
    autoRenews: null,
    noticeDays: null,
    seats: null,
    replaces: [],
    origins: { term: origin, arr: origin, notice: null },
    disputes: [],
    url: null,
  }
}

const originOf = (
  { by, effective, reason }: Adjustment,
  { name, url }: { name: string; url: string | null },
) => ({
  basis: 'stated' as const,
  rung: 'confirmed' as const,
  rule: `set by ${by} from ${effective} on (${reason.replaceAll('_', ' ')})`,
  record: { text: name, url },
})

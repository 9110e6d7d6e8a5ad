import type { Day } from '../../day.ts'
import type { Contract } from '../../model/contract.ts'
import type { Policy } from '../../policy.ts'
import { type Claim, disputedAmounts, disputedDates } from './claim.ts'
import { inForce } from './in-force.ts'
import { paidUnder } from './predecessors.ts'

/** The contracts, with a dispute noted on the largest of those in force where another source says something else. */
export function comparedWith(
  followed: readonly Contract[],
  others: readonly (readonly Contract[])[],
  asOf: Day,
  policy: Policy,
): Contract[] {
  const live = followed.filter(contract => inForce(contract, asOf))
  const holder = live.reduce<Contract | null>(
    (largest, one) => (largest === null || (one.arr?.minor ?? 0) > (largest.arr?.minor ?? 0) ? one : largest),
    null,
  )
  if (holder === null) return [...followed]
  const disputes = others.flatMap(other =>
    differences(
      live,
      other.filter(one => inForce(one, asOf)),
      policy,
    ),
  )
  return followed.map(contract =>
    contract === holder ? { ...contract, disputes: [...contract.disputes, ...disputes] } : contract,
  )
}

function differences(
  ours: readonly Contract[],
  theirs: readonly Contract[],
  policy: Policy,
): Contract['disputes'] {
  const [date, otherDate] = [firstEnd(ours), firstEnd(theirs)]
  const [amount, otherAmount] = [total(ours), total(theirs)]
  return [
    ...(date && otherDate ? disputedDates(date, [otherDate], policy) : []),
    ...(amount && otherAmount ? disputedAmounts(amount, [otherAmount], policy) : []),
  ]
}

function firstEnd(contracts: readonly Contract[]): Claim<Day> | null {
  const [first] = contracts.filter(({ end }) => end !== null).sort((a, b) => (a.end! < b.end! ? -1 : 1))
  return first ? { value: first.end!, ...first.origins.term } : null
}

function total(contracts: readonly Contract[]) {
  const value = paidUnder(contracts)
  const origin = contracts.find(({ origins }) => origins.arr !== null)?.origins.arr
  return value && origin ? { value, ...origin } : null
}

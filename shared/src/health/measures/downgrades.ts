import { addDays, type Day, daysBetween } from '../../day.ts'
import { arrOn } from '../../ledger/arr.ts'
import type { Contract } from '../../model/contract.ts'
import { type Money, readable } from '../../money.ts'
import type { Policy } from '../../policy.ts'
import type { ContractSign } from './contract-signs.ts'
import { isWithin } from './within.ts'

/**
 * Days of the window, or still to come, on which contracts began under which less is paid in all than before, and still is.
 * Compared is what all contracts come to, so that one split in two, on one day or two, is none.
 */
export function downgrades(
  contracts: readonly Contract[],
  asOf: Day,
  windowDays: number,
  policy: Policy,
): ContractSign[] {
  const begun = contracts.filter(({ start }) => start > asOf || isWithin(start, asOf, windowDays))
  const byDay = Map.groupBy(begun, ({ start }) => start)
  return [...byDay].flatMap(([on, [first]]) => {
    const before = paidBefore(on, contracts, policy)
    const then = paidOn(on, contracts)
    const now = on > asOf ? then : paidOn(asOf, contracts)
    if (!isLess(then, before, policy) || !isLess(now, before, policy)) return []
    const { name, url } = first!
    return [
      {
        kind: 'downgrade' as const,
        on,
        said: `${on > asOf ? 'Less will be paid from' : 'Less is paid since'} ${on}`,
        evidence: { text: `${name}: ${readable(now!)} a year in all, ${readable(before!)} before`, url },
      },
    ]
  })
}

const isLess = (after: Money | null, before: Money | null, { amountTolerance }: Policy): boolean =>
  after !== null &&
  before !== null &&
  after.currency === before.currency &&
  after.minor < before.minor * (1 - amountTolerance)

/** On the day before, or, where a renewal was late, on the last day something was in force. */
function paidBefore(start: Day, contracts: readonly Contract[], { overdueDays }: Policy): Money | null {
  const ends = contracts.flatMap(({ end }) =>
    end !== null && end <= start && daysBetween(end, start) <= overdueDays ? end : [],
  )
  const lastEnd = ends.toSorted().at(-1) ?? start
  return paidOn(addDays(start, -1), contracts) ?? paidOn(addDays(lastEnd, -1), contracts)
}

/** Null when nothing or nothing comparable is paid: amounts of several currencies are not added. */
function paidOn(day: Day, contracts: readonly Contract[]): Money | null {
  const all = arrOn(contracts, day)?.totals ?? []
  return all.length === 1 ? all[0]! : null
}

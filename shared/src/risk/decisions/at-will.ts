import { addDays, addMonths, type Day, quarterStart } from '../../day.ts'
import { inForce } from '../../ledger/contracts/in-force.ts'
import type { Contract } from '../../model/contract.ts'
import type { Policy } from '../../policy.ts'
import { sumIn } from './amounts.ts'
import type { PastDecision } from './past-decision.ts'

/** It may be left any month: it has no end and no yearly term, or a term of a month at most. */
export const isAtWill = ({ end, termMonths }: Pick<Contract, 'end' | 'termMonths'>): boolean =>
  termMonths === null ? end === null : termMonths <= 1

/** One decision for each quarter that began with something at will in force: it stayed, or nothing followed within the policy's overdue days. */
export function atWillDecisions(
  account: { id: string; parentId: string | null },
  contracts: readonly Contract[],
  until: Day,
  policy: Policy,
): PastDecision[] {
  const own = contracts.filter(isAtWill)
  if (own.length === 0) return []
  const first = own.reduce((a, b) => (b.start < a.start ? b : a)).start
  return quartersBetween(addMonths(quarterStart(first), 3), until).flatMap(
    quarter => decisionIn(quarter, account, contracts, own, until, policy) ?? [],
  )
}

function decisionIn(
  quarter: Day,
  { id, parentId }: { id: string; parentId: string | null },
  contracts: readonly Contract[],
  own: readonly Contract[],
  until: Day,
  policy: Policy,
): PastDecision | null {
  const end = addMonths(quarter, 3)
  const lapsesOn = addDays(end, policy.overdueDays)
  const up = own.filter(contract => inForce(contract, quarter))
  const after = contracts.filter(contract => inForce(contract, end))
  const stays =
    after.length > 0 || contracts.some(({ start }) => start > end && start <= lapsesOn && start <= until)
  if (up.length === 0 || end > until || (!stays && lapsesOn >= until)) return null
  return {
    id: `${id} at will ${quarter}`,
    accountId: id,
    parentId,
    slice: 'at_will',
    on: addDays(end, -1),
    end,
    outcome: stays ? 'renewed' : 'lost',
    silent: false,
    knownOn: stays ? end : lapsesOn,
    settledOn: lapsesOn,
    arr: sumIn(up),
    renewedArr: stays ? sumIn(after) : null,
  }
}

function quartersBetween(first: Day, until: Day): Day[] {
  const quarters: Day[] = []
  for (let quarter = first; addMonths(quarter, 3) <= until; quarter = addMonths(quarter, 3))
    quarters.push(quarter)
  return quarters
}

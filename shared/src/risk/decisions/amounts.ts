import type { Contract } from '../../model/contract.ts'
import { type Money, totals } from '../../money.ts'

/** What contracts pay a year together; null when one of them is not known or they are in several currencies. */
export function sumIn(contracts: readonly Pick<Contract, 'arr'>[]): Money | null {
  const amounts = contracts.map(({ arr }) => arr).filter(arr => arr !== null)
  const [total, another] = totals(amounts)
  return amounts.length < contracts.length || another !== undefined ? null : (total ?? null)
}

import type { Day } from '../day.ts'
import { type Basis, weakest } from '../model/basis.ts'
import type { Contract } from '../model/contract.ts'
import { type Money, totals } from '../money.ts'
import { inForce } from './contracts/in-force.ts'

/** Annual recurring revenue of an account on a day, with the contracts that sum to it exactly. */
export interface Arr {
  /** One sum per currency. */
  totals: Money[]
  basis: Basis
  contracts: Contract[]
}

/** How well the yearly amount of a contract is known: no better than that the contract is in force at all. */
export const arrBasis = ({ origins }: Contract): Basis =>
  weakest([origins.term.basis, ...(origins.arr ? [origins.arr.basis] : [])])

/** Null when no contract in force states an amount: unknown is not zero. */
export function arrOn(contracts: readonly Contract[], on: Day): Arr | null {
  const paying = contracts.filter(contract => inForce(contract, on) && contract.arr !== null)
  if (paying.length === 0) return null
  return {
    totals: totals(paying.map(contract => contract.arr!)),
    basis: weakest(paying.map(arrBasis)),
    contracts: paying,
  }
}

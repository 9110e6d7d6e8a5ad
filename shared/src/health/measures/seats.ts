import type { Day } from '../../day.ts'
import { inForce } from '../../ledger/contracts/in-force.ts'
import type { Contract } from '../../model/contract.ts'

/** Contracts in force on a day that state their seats. */
export const seatContracts = (contracts: readonly Contract[], on: Day) =>
  contracts.filter(
    (contract): contract is Contract & { seats: number } =>
      inForce(contract, on) && (contract.seats ?? 0) > 0,
  )

/** Seats under contract on a day; null when no contract in force states any. */
export function seatsOn(contracts: readonly Contract[], on: Day): number | null {
  const stated = seatContracts(contracts, on)
  return stated.length === 0 ? null : stated.reduce((sum, { seats }) => sum + seats, 0)
}

import type { Day } from '../../day.ts'
import type { Contract } from '../../model/contract.ts'

/** In force on a day: start ≤ day < end. */
export const inForce = (contract: Pick<Contract, 'start' | 'end'>, on: Day): boolean =>
  contract.start <= on && (contract.end === null || on < contract.end)

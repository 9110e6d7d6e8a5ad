import * as z from 'zod'
import type { Day } from '../day.ts'
import type { Renewal } from '../ledger/renewal.ts'
import type { Contract } from '../model/contract.ts'

/** Where an account stands with its next renewal; `churned` when its last contract ended too long ago to be overdue. */
export const RenewalStatus = z.enum([
  'not_due',
  'in_notice_window',
  'notice_passed',
  'due',
  'overdue',
  'evergreen',
  'churned',
])
export type RenewalStatus = z.infer<typeof RenewalStatus>

export const renewalStatusLabels: Record<RenewalStatus, string> = {
  not_due: 'Not due',
  in_notice_window: 'Notice date near',
  notice_passed: 'Notice date passed',
  due: 'Renewal near',
  overdue: 'Renewal overdue',
  evergreen: 'Evergreen',
  churned: 'Churned',
}

/** Null when no contract was ever known. One that only begins later is not due. */
export function renewalStatusOf(
  contracts: readonly Contract[],
  renewal: Renewal | null,
  asOf: Day,
): RenewalStatus | null {
  if (renewal !== null) return renewal.state
  if (contracts.length === 0) return null
  return contracts.some(({ start }) => start > asOf) ? 'not_due' : 'churned'
}

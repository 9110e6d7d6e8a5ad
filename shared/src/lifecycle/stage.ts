import * as z from 'zod'
import { daysBetween } from '../day.ts'
import type { Renewal } from '../ledger/renewal.ts'
import type { AccountView } from '../model/account-view.ts'
import type { Contract } from '../model/contract.ts'

/** Where a customer stands in its life. Exclusive: the first that fits, from the most urgent. */
export const Stage = z.enum(['churned', 'overdue', 'renewing', 'onboarding', 'established'])
export type Stage = z.infer<typeof Stage>

export const stageLabels: Record<Stage, string> = {
  churned: 'Churned',
  overdue: 'Renewal overdue',
  renewing: 'Renewing',
  onboarding: 'Onboarding',
  established: 'Established',
}

const youngDays = 90
const onboardingDays = 365

/** Null when no contract tells where the customer stands. */
export function stageOf(
  view: AccountView,
  contracts: readonly Contract[],
  renewal: Renewal | null,
): Stage | null {
  if (contracts.length === 0) return null
  if (renewal === null)
    return contracts.some(contract => contract.start > view.asOf) ? 'onboarding' : 'churned'
  if (renewal.state === 'overdue') return 'overdue'
  if (renewal.state !== 'not_due' && renewal.state !== 'evergreen') return 'renewing'
  return isOnboarding(view) ? 'onboarding' : 'established'
}

function isOnboarding({ account, asOf }: AccountView): boolean {
  if (account.customerSince === null) return false
  const age = daysBetween(account.customerSince, asOf)
  return age < youngDays || (age < onboardingDays && (account.onboardingProgress ?? 100) < 100)
}

import { addDays, type Day, daysBetween } from '../day.ts'
import type { DueRenewal, RenewalRules } from './due-renewal.ts'

export const forecastStates = [
  'not_due',
  'in_notice_window',
  'notice_passed',
  'due',
  'late',
  'overdue',
  'decided',
] as const
export type ForecastState = (typeof forecastStates)[number]

/** Where a renewal stands. Past its date and open it is late while the policy's grace lasts, overdue after that. */
export function stateOf(
  { due, notice, outcome }: Pick<DueRenewal, 'due' | 'notice' | 'outcome'>,
  asOf: Day,
  { graceDays, renewalWindowDays }: RenewalRules,
): ForecastState {
  if (outcome !== null) return 'decided'
  if (due <= asOf) return asOf < addDays(due, graceDays) ? 'late' : 'overdue'
  if (notice !== null && asOf > notice) return 'notice_passed'
  if (daysBetween(asOf, notice ?? due) > renewalWindowDays) return 'not_due'
  return notice === null ? 'due' : 'in_notice_window'
}

/** Past its date and not decided, late or not. */
export const isOverdue = (state: ForecastState): boolean => state === 'late' || state === 'overdue'

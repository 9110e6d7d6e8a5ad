import type { Day } from '../../day.ts'
import { dayNumber } from '../../day.ts'
import type { LedgerPolicy } from '../../ledger-policy.ts'
import type { Unit } from '../units/unit.ts'

export type MovementKind = 'new' | 'expansion' | 'contraction' | 'churn' | 'reactivation'

/**
 * What a change from one amount to another is called. Paying means more than nothing: who paid before and comes back
 * is a reactivation, unless that was longer ago than the policy allows.
 */
export function movementKind(
  open: number,
  close: number,
  unit: Unit,
  openedOn: Day,
  { reactivationDays }: LedgerPolicy,
): MovementKind {
  if (open > 0) return close <= 0 ? 'churn' : close > open ? 'expansion' : 'contraction'
  if (close <= 0) return close > open ? 'expansion' : 'contraction'
  const last = lastPaidBefore(unit, openedOn)
  if (last === null) return 'new'
  if (reactivationDays === null) return 'reactivation'
  return dayNumber(firstPaidAfter(unit, openedOn)) - dayNumber(last) <= reactivationDays
    ? 'reactivation'
    : 'new'
}

/** First day on which a unit that paid at some time before no longer did; null when it never paid until then. */
export function lastPaidBefore({ timelines }: Unit, on: Day): Day | null {
  let last: Day | null = null
  for (const { steps } of timelines) {
    const paid = steps.findLastIndex(({ from, arr }) => from <= on && arr > 0)
    if (paid === -1) continue
    const ended = steps[paid + 1]?.from
    const until = ended === undefined || ended > on ? on : ended
    if (last === null || until > last) last = until
  }
  return last
}

function firstPaidAfter({ timelines }: Unit, on: Day): Day {
  let first: Day | null = null
  for (const { steps } of timelines) {
    const from = steps.find(step => step.from > on && step.arr > 0)?.from
    if (from !== undefined && (first === null || from < first)) first = from
  }
  return first ?? on
}

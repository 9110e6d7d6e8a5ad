import { type Day, daysBetween } from '../day.ts'
import { sameRenewalDays } from '../ledger/same-renewal.ts'
import type { Deal } from '../model/deal.ts'

/** The renewal deals of an account by the renewal they are about. */
export interface DealsOfRenewals {
  /** Day the renewal was lost. */
  lost: ReadonlyMap<Day, Day>
  /** Day the open deal is expected to close. */
  open: ReadonlyMap<Day, Day>
}

/** Each deal speaks for the nearest renewal; an open one only for those that are `undecided`. */
export function dealsByDue(
  deals: readonly Deal[],
  dues: readonly Day[],
  undecided: readonly Day[],
  asOf: Day,
): DealsOfRenewals {
  const renewals = deals.filter(({ purpose, closeDate }) => purpose === 'renewal' && closeDate !== null)
  const lost = nearest(
    renewals.filter(({ status, closeDate }) => status === 'lost' && closeDate! <= asOf),
    dues,
  )
  const open = nearest(
    renewals.filter(({ status }) => status === 'open'),
    undecided.filter(due => !lost.has(due)),
  )
  return { lost, open }
}

/** Of several deals about one renewal the first to close. */
function nearest(deals: readonly Deal[], dues: readonly Day[]): Map<Day, Day> {
  const found = new Map<Day, Day>()
  for (const { closeDate } of deals) {
    const due = nearestDay(closeDate!, dues, sameRenewalDays)
    if (due !== null && !(found.get(due)! <= closeDate!)) found.set(due, closeDate!)
  }
  return found
}

/** The one of some days that is nearest to a day, if any is near enough. */
export function nearestDay(to: Day, days: readonly Day[], within: number): Day | null {
  const distance = (day: Day): number => Math.abs(daysBetween(to, day))
  return days
    .filter(day => distance(day) <= within)
    .reduce<Day | null>((near, day) => (near === null || distance(day) < distance(near) ? day : near), null)
}

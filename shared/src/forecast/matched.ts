import { type Day, daysBetween } from '../day.ts'
import { sameRenewalDays } from '../ledger/same-renewal.ts'
import { renewalKey } from './call.ts'

interface Renewal {
  account: string
  due: Day
}

/** Renewals of two lists side by side: the same account and day, else the nearest of the account that nobody else took. */
export function matched<A extends Renewal, B extends Renewal>(
  before: readonly A[],
  after: readonly B[],
): { before: A | null; after: B | null }[] {
  const byKey = new Map(after.map(one => [renewalKey(one), one]))
  const exact = before.map(one => ({ before: one, after: byKey.get(renewalKey(one)) ?? null }))
  const taken = new Set(exact.flatMap(({ after }) => after ?? []))
  const free = Map.groupBy(
    after.filter(one => !taken.has(one)),
    ({ account }) => account,
  )
  const pairs = exact.map(pair => {
    if (pair.after !== null) return pair
    const found = takeNearest(pair.before, free.get(pair.before.account) ?? [])
    return { before: pair.before, after: found }
  })
  return [...pairs, ...[...free.values()].flat().map(one => ({ before: null, after: one }))]
}

/** Takes it out of the list. */
function takeNearest<B extends Renewal>({ due }: Renewal, free: B[]): B | null {
  const distance = (one: B): number => Math.abs(daysBetween(due, one.due))
  const near = free.filter(one => distance(one) <= sameRenewalDays)
  if (near.length === 0) return null
  const nearest = near.reduce((a, b) => (distance(b) < distance(a) ? b : a))
  free.splice(free.indexOf(nearest), 1)
  return nearest
}

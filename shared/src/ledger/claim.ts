import { type Day, daysBetween } from '../day.ts'
import type { Dispute } from '../model/contract.ts'
import type { Origin } from '../model/origin.ts'
import { type Money, readable } from '../money.ts'
import type { Policy } from '../policy.ts'

/** What one source says about a fact. */
export interface Claim<T> extends Origin {
  value: T
}

/** The claim of the highest rung; of the same rung the first. Undefined when nobody claims anything. */
export function followed<T>(claims: readonly Claim<T>[], { ladder }: Policy): Claim<T> | undefined {
  const height = ({ rung }: Origin): number =>
    rung === 'confirmed' ? -1 : ladder.includes(rung) ? ladder.indexOf(rung) : ladder.length
  return claims.reduce<Claim<T> | undefined>(
    (best, claim) => (best === undefined || height(claim) < height(best) ? claim : best),
    undefined,
  )
}

export const originOf = ({ basis, rung, rule, record }: Origin): Origin => ({ basis, rung, rule, record })

/** Sources that name another day for the end. An assumption disputes nothing, and a person's word settles it. */
export function disputedDates(chosen: Claim<Day>, claims: readonly Claim<Day>[], policy: Policy): Dispute[] {
  return disputes(
    'renewal_date',
    chosen,
    claims.filter(({ value }) => Math.abs(daysBetween(chosen.value, value)) > policy.dateToleranceDays),
    value => value,
  )
}

/** Sources that name another yearly amount, or one in another currency. */
export function disputedAmounts(
  chosen: Claim<Money>,
  claims: readonly Claim<Money>[],
  policy: Policy,
): Dispute[] {
  const differs = ({ value }: Claim<Money>): boolean =>
    value.currency !== chosen.value.currency ||
    Math.abs(value.minor - chosen.value.minor) > policy.amountTolerance * Math.abs(chosen.value.minor)
  return disputes('arr', chosen, claims.filter(differs), readable)
}

function disputes<T>(
  fact: Dispute['fact'],
  chosen: Claim<T>,
  differing: readonly Claim<T>[],
  shown: (value: T) => string,
): Dispute[] {
  if (chosen.rung === 'confirmed' || chosen.basis === 'assumed') return []
  return differing
    .filter(claim => claim !== chosen && claim.basis !== 'assumed')
    .map(other => ({
      fact,
      chosen: { value: shown(chosen.value), origin: originOf(chosen) },
      other: { value: shown(other.value), origin: originOf(other) },
    }))
}

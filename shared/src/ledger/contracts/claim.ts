import { type Day, daysBetween } from '../../day.ts'
import type { Dispute } from '../../model/contract.ts'
import { type Origin, rungLabels } from '../../model/origin.ts'
import { type Money, readable } from '../../money.ts'
import type { Policy } from '../../policy.ts'

/** What one source says about a fact. */
export interface Claim<T> extends Origin {
  value: T
}

/** Steps down from the top of the policy's ladder: a person's word stands above it, a rung it leaves out below it. */
export function stepsDown({ rung }: Pick<Origin, 'rung'>, { ladder }: Policy): number {
  if (rung === 'confirmed') return -1
  const at = ladder.indexOf(rung)
  return at === -1 ? ladder.length : at
}

/** The claim of the highest rung; of the same rung the first. Undefined when nobody claims anything. */
export const followed = <T>(claims: readonly Claim<T>[], policy: Policy): Claim<T> | undefined =>
  claims.reduce<Claim<T> | undefined>(
    (best, claim) =>
      best === undefined || stepsDown(claim, policy) < stepsDown(best, policy) ? claim : best,
    undefined,
  )

/** A deal or contract as the record a fact was read from. */
export const recordOf = ({ name, url }: { name: string; url: string | null }): Origin['record'] => ({
  text: name,
  url,
})

export const originOf = ({ basis, rung, rule, record }: Origin): Origin => ({ basis, rung, rule, record })

/**
 * The followed claim, stated when another source states the same: what two sources agree on needs no confirming.
 * `agree` says whether two values are the same.
 */
export function corroborated<T>(
  chosen: Claim<T>,
  claims: readonly Claim<T>[],
  agree: (a: T, b: T) => boolean,
): Claim<T> {
  const witness = claims.find(claim => claim.basis === 'stated' && agree(claim.value, chosen.value))
  if (chosen.basis === 'stated' || witness === undefined) return chosen
  return { ...chosen, basis: 'stated', rule: `${chosen.rule}; agrees with ${rungLabels[witness.rung]}` }
}

export const sameDay =
  ({ dateToleranceDays }: Policy) =>
  (a: Day, b: Day): boolean =>
    Math.abs(daysBetween(a, b)) <= dateToleranceDays

export const sameAmount =
  ({ amountTolerance }: Policy) =>
  (a: Money, b: Money): boolean =>
    a.currency === b.currency && Math.abs(a.minor - b.minor) <= amountTolerance * Math.abs(b.minor)

/** Sources that name another day for the end. An assumption disputes nothing, and a person's word settles it. */
export function disputedDates(chosen: Claim<Day>, claims: readonly Claim<Day>[], policy: Policy): Dispute[] {
  return disputes(
    'renewal_date',
    chosen,
    claims.filter(({ value }) => !sameDay(policy)(value, chosen.value)),
    value => value,
  )
}

/** Sources that name another yearly amount, or one in another currency. */
export function disputedAmounts(
  chosen: Claim<Money>,
  claims: readonly Claim<Money>[],
  policy: Policy,
): Dispute[] {
  const differs = ({ value }: Claim<Money>): boolean => !sameAmount(policy)(value, chosen.value)
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
    .filter(claim => claim.rung !== chosen.rung && claim.basis !== 'assumed')
    .map(other => ({
      fact,
      chosen: { value: shown(chosen.value), origin: originOf(chosen) },
      other: { value: shown(other.value), origin: originOf(other) },
    }))
}

import type { AmountFacts } from './amount-reading.ts'
import { isAnniversary } from './deal-types.ts'
import { isNear } from './numbers.ts'
import type { SeenDeal } from './seen-deals.ts'

/** A renewal beside what was paid before it. */
export interface Compared {
  amount: number
  /** Amount of the deal before, of that with what was added since, and the largest before. */
  before: number
  withAdded: number
  largest: number
  pipeline: string
  /** Whether the deal says itself that it renews; else its date says so. */
  known: boolean
}

/** Renewals beside what was paid before them, in the same currency. */
export function againstPredecessors(
  deals: readonly SeenDeal[],
  { following, isRenewal }: AmountFacts,
): Compared[] {
  return deals.flatMap(deal => {
    if (deal.amount === null) return []
    const earlier = following
      .wonBefore(deal)
      .filter(({ currency, amount }) => currency === deal.currency && amount)
    const base =
      earlier.findLast(one => isRenewal(one) !== false || isAnniversary(one, deal)) ?? earlier.at(-1)
    if (base === undefined || !(isRenewal(deal) ?? isAnniversary(base, deal))) return []
    const since = earlier.slice(earlier.indexOf(base))
    const first = earlier.reduce((most, one) => (one.amount! > most.amount! ? one : most))
    return [
      {
        amount: deal.amount,
        before: base.amount!,
        withAdded: since.reduce((sum, { amount }) => sum + amount!, 0),
        largest: first.amount!,
        pipeline: first.pipeline,
        known: isRenewal(deal) === true,
      },
    ]
  })
}

export const isSame = ({ amount, before, withAdded, largest }: Compared, share: number): boolean =>
  [before, withAdded, largest].some(other => isNear(amount, other, share))

/** Renewals of about a twelfth of what was paid before: a month beside a year. */
export const twelfths = (compared: readonly Compared[]): Compared[] =>
  compared.filter(({ amount, before, withAdded, largest }) =>
    [before, withAdded, largest].some(other => amount / other > 0.055 && amount / other < 0.125),
  )

export const isTwelfth = (compared: readonly Compared[]): boolean =>
  twelfths(compared).length >= compared.length * 0.6

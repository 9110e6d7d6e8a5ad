import { toMinorUnits } from '../ledger/lines/price-terms.ts'
import type { Learned } from './learned.ts'
import { percentOf, seenText } from './share-seen.ts'

/** What a renewal is worth if it renews, minor units. */
export interface RenewedAmount {
  /** It renews for less, or for the same and more; shares sum to 1. */
  amounts: { share: number; amount: number }[]
  /** Rise of what does not contract, as a share. */
  uplift: number
  /** Probability of contraction given renewal. */
  contraction: number
  because: string
}

/**
 * With the probability `contracts` (the model's, else the portal's share) it loses what contractions lost in the mean, else it
 * rises as agreed, or as renewals without an agreed rise did.
 */
export function renewedAmount(
  target: number,
  { agreedRise, contracts }: { agreedRise: number | null; contracts: number | null },
  learned: Pick<Learned, 'contracts' | 'depth' | 'rise'>,
): RenewedAmount {
  const contraction = contracts ?? learned.contracts.share
  const uplift = agreedRise ?? learned.rise.share
  const less = { share: contraction, amount: toMinorUnits(target * (1 - learned.depth.share)) }
  const same = { share: 1 - contraction, amount: toMinorUnits(target * (1 + uplift)) }
  return {
    amounts: [less, same].filter(({ share }) => share > 0),
    uplift,
    contraction,
    because: [
      `Contraction ${contracts === null ? seenText(learned.contracts, 'renewal') : `${percentOf(contracts)} by the model`}`,
      `by ${seenText(learned.depth, 'contraction')}`,
      `rise ${agreedRise === null ? seenText(learned.rise, 'renewal', ' without an agreed rise') : `${percentOf(agreedRise)} as agreed`}`,
    ].join('; '),
  }
}

export const mean = (amounts: RenewedAmount['amounts']): number =>
  amounts.reduce((sum, { share, amount }) => sum + share * amount, 0)

/** max(0, A − p · E[min(A, renewed)]), minor units, not rounded: a contraction counts, a rise makes up for nothing. */
export const expectedLossOf = (target: number, renews: number, amounts: RenewedAmount['amounts']): number =>
  Math.max(
    0,
    target - renews * mean(amounts.map(({ share, amount }) => ({ share, amount: Math.min(target, amount) }))),
  )

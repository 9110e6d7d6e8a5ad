import { type Counts, countsOf } from './counts.ts'
import { groupsOf, withRenewals } from './groups.ts'
import { massOf } from './mass.ts'
import { outcomesOf } from './outcomes.ts'
import { checkProspect, type Prospect } from './prospect.ts'
import { deviationOf, quantileOf } from './quantile.ts'
import type { QuarterShock } from './quarter-shock.ts'

/** What a set of renewals will be worth, in minor units (not rounded), and how many of them renew. */
export interface Distribution {
  /** Equal to `expectedArr`. */
  mean: number
  /** Of ten quarters like this one, one ends at or below p10, five at or below p50, nine at or below p90. */
  p10: number
  p50: number
  p90: number
  deviation: number
  /** To be shown in place of the range for ten renewals or fewer. */
  counts: Counts
}

/**
 * Amounts of more than a dozen renewals or so are read off a grid of `gridSteps`, to about a thousandth of what can be
 * reached. Throws a RangeError where the figures of a prospect are no probabilities or no amounts.
 */
export function distributionOf(
  prospects: readonly Prospect[],
  shock: QuarterShock,
  gridSteps?: number,
): Distribution {
  for (const prospect of prospects) checkProspect(prospect)
  const groups = groupsOf(prospects, shock.nodes)
  const worth = massOf(withRenewals(groups, outcomesOf), shock.nodes, gridSteps)
  const counted = withRenewals(groups, prospect => outcomesOf(asCount(prospect)))
  return {
    mean: expectedArr(prospects),
    p10: quantileOf(worth, 0.1),
    p50: quantileOf(worth, 0.5),
    p90: quantileOf(worth, 0.9),
    deviation: deviationOf(worth),
    counts: countsOf(massOf(counted, shock.nodes, prospects.length), prospects.length),
  }
}

/** The headline: sum of probability × worth if renewed, in minor units (not rounded). */
export const expectedArr = (prospects: readonly Prospect[]): number =>
  prospects.reduce(
    (sum, { renews, amounts }) =>
      sum + renews * amounts.reduce((worth, { share, amount }) => worth + share * amount, 0),
    0,
  )

const asCount = (prospect: Prospect): Prospect => ({ ...prospect, amounts: [{ share: 1, amount: 1 }] })

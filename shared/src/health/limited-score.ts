import type { Facts } from '../lifecycle/facts.ts'
import type { ScoreAdjustment } from './adjustment.ts'
import { exceptionsOf } from './caps.ts'
import { groupsOf } from './entries.ts'
import { pointsOf } from './points-of.ts'
import { scoreFacts } from './score-facts.ts'
import type { Scorecard } from './scorecard.ts'
import type { Contribution } from './weigh.ts'

/** The weighted mean after the scorecard's own roundings and exceptions, not yet a whole number. `facts` are those of the account. */
export function limitedScore(contributions: readonly Contribution[], card: Scorecard, facts: Facts) {
  const rounded = groupRounding(contributions, card)
  const mean = pointsOf(contributions) + pointsOf(rounded)
  const exceptions = card.exceptions
    ? exceptionsOf(mean, card.exceptions, scoreFacts(facts, contributions))
    : []
  return { exact: mean + pointsOf(exceptions), adjustments: [...rounded, ...exceptions] }
}

/** What it changes that the means of some groups are rounded before they are weighed. */
const groupRounding = (contributions: readonly Contribution[], card: Scorecard): ScoreAdjustment[] =>
  groupsOf(card).flatMap(({ name, rounded }) => {
    const own = contributions.filter(({ group, weight }) => group === name && weight > 0)
    const weight = own.reduce((total, one) => total + one.weight, 0)
    if (!rounded || weight === 0) return []
    const mean = pointsOf(own) / weight
    const points = weight * (Math.round(mean) - mean)
    if (points === 0) return []
    return [
      {
        kind: 'group_rounding',
        name: name!,
        label: `Rounding of ${name}`,
        points,
        because: `${name} counts as ${Math.round(mean)}, a whole number`,
      },
    ]
  })

/** What makes a whole number of a score. */
export const rounding = (value: number, exact: number): ScoreAdjustment[] =>
  value === exact
    ? []
    : [
        {
          kind: 'rounding',
          name: 'rounding',
          label: 'Rounding',
          points: value - exact,
          because: 'The score is a whole number',
        },
      ]

import { addDays } from '../../day.ts'
import { incidents } from '../../model/usage.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { inWeeks, newestDay, ofMetrics, sum, weeksIn } from './usage-weeks.ts'

/** Incidents that hit the account. None is a fact only for an account the product reports on at all. */
export const productIncidents = measure({
  id: 'product_incidents',
  label: 'Product incidents',
  group: 'support',
  figure: 'incidents in the window',
  direction: 'less_is_better',
  subjective: false,
  needs: ['incidents'],
  horizonDays: 91,
  defaults: {
    scale: curve([0, 100], [1, 80], [3, 40], [6, 0]),
    windowDays: 91,
    staleDays: 30,
  },
  read({ usage }, asOf, _policy, { scale, windowDays }) {
    const weeks = weeksIn(windowDays)
    if (inWeeks(usage, 0, weeks).length === 0)
      return unknown('Nothing at all has been imported for this account lately, incidents included')
    const hit = inWeeks(ofMetrics(usage, [incidents]), 0, weeks).sort((a, b) => a.weeksAgo - b.weeksAgo)
    const count = sum(hit.map(({ quantity }) => quantity))
    return {
      value: scaled(count, scale),
      figure: count,
      because: `${counted(count)} in the last ${countOf(weeks, 'week')}`,
      evidence: hit.map(({ quantity, weeksAgo }) => ({
        text: `${counted(quantity)} in the week to ${addDays(asOf, -7 * weeksAgo)}`,
        url: null,
      })),
      asOf: newestDay(usage, asOf),
      applies: true,
    }
  },
})

const counted = (count: number): string => (count === 0 ? 'No incident' : countOf(count, 'incident'))

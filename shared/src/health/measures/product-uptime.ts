import { uptime } from '../../model/usage.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { countOf } from './count-of.ts'
import { curve } from './curve.ts'
import { newestDay, ofMetrics, sum, weeksIn } from './usage-weeks.ts'

/**
 * Share of the time the product could be used: the mean of the last four weeks, those nobody measured left
 * out.
 */
export const productUptime = measure({
  id: 'product_uptime',
  label: 'Product uptime',
  group: 'support',
  figure: 'per cent of the time the product was up',
  direction: 'more_is_better',
  subjective: false,
  needs: ['uptime'],
  horizonDays: 28,
  defaults: {
    scale: curve([97, 0], [99, 45], [99.5, 75], [99.9, 100]),
    windowDays: 28,
    staleDays: 30,
  },
  read({ usage }, asOf, _policy, { scale, windowDays }) {
    const weeks = ofMetrics(usage, [uptime]).filter(
      ({ weeksAgo }) => weeksAgo >= 0 && weeksAgo < weeksIn(windowDays),
    )
    if (weeks.length === 0) return unknown('No uptime has been imported for the last weeks')
    const mean = sum(weeks.map(({ quantity }) => quantity)) / weeks.length
    return {
      value: scaled(mean, scale),
      figure: mean,
      because: `The product was up ${mean.toFixed(2)} % of the time`,
      evidence: [{ text: `Measured in ${countOf(weeks.length, 'week')}`, url: null }],
      asOf: newestDay(weeks, asOf),
      applies: true,
    }
  },
})

import { daysBetween } from '../../day.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { customerSince } from './customer-since.ts'

/**
 * Days as a customer. Who has renewed once or twice leaves less often, so more is better; it is a weak sign
 * on its own.
 */
export const tenure = measure({
  id: 'tenure',
  label: 'Tenure',
  group: 'commercial',
  figure: 'days as a customer',
  direction: 'more_is_better',
  subjective: false,
  needs: ['contracts'],
  horizonDays: 3650,
  defaults: {
    scale: curve([0, 45], [365, 65], [730, 85], [1095, 100]),
    staleDays: 30,
  },
  read(view, asOf, policy, { scale }) {
    const since = customerSince(view, asOf, policy)
    if (since === null)
      return unknown('Neither the company nor a contract says since when it has been a customer')
    const days = daysBetween(since, asOf)
    return {
      value: scaled(days, scale),
      figure: days,
      because: `A customer since ${since}`,
      evidence: [{ text: `A customer since ${since}`, url: view.account.url }],
      asOf: since,
      applies: true,
    }
  },
})

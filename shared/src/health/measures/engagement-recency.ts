import { daysBetween } from '../../day.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'
import { whyUnheard } from './silence.ts'
import { latestTwoWay, touchEvidence } from './two-way.ts'

/** Days since the customer last took part in a conversation. Notes and unanswered mails do not count. */
export const engagementRecency = measure({
  id: 'engagement_recency',
  label: 'Engagement recency',
  group: 'relationship',
  figure: 'days since the last two-way contact',
  direction: 'less_is_better',
  subjective: false,
  needs: ['touchpoints'],
  horizonDays: 400,
  defaults: {
    scale: curve([7, 100], [30, 75], [60, 40], [120, 0]),
    staleDays: 0,
  },
  read(view, asOf, _policy, { scale }) {
    const last = latestTwoWay(view, asOf)
    if (last === null) return unknown(whyUnheard(view, asOf))
    const days = daysBetween(last.on, asOf)
    return {
      value: scaled(days, scale),
      figure: days,
      because: `Last two-way contact on ${last.on}`,
      evidence: [touchEvidence(last)],
      asOf: last.on,
      applies: true,
    }
  },
})

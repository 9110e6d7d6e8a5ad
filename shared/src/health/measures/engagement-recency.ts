import { daysBetween } from '../../day.ts'
import { interpolate, type Measure, unknown } from '../measure.ts'

/** Days since the customer last took part in a conversation. Notes and unanswered mails do not count. */
export const engagementRecency: Measure = {
  id: 'engagement_recency',
  label: 'Engagement recency',
  needs: ['touchpoints'],
  horizonDays: 400,
  read(view, asOf) {
    const last = view.touchpoints.find(touchpoint => touchpoint.twoWay && touchpoint.on <= asOf)
    if (!last)
      return unknown(
        view.touchpoints.length === 0
          ? 'No touchpoint is logged, so silence cannot be told from missing logging'
          : 'Only one-way touchpoints are logged: nobody at the customer answered or met',
      )
    const days = daysBetween(last.on, asOf)
    return {
      value: interpolate(days, [
        [7, 100],
        [30, 75],
        [60, 40],
        [120, 0],
      ]),
      // A day, not an age: these words are written into the record and must not change while nothing happens.
      because: `Last two-way contact on ${last.on}`,
      evidence: [{ text: `${last.channel} on ${last.on}: ${last.subject}`, url: last.url }],
    }
  },
}

import { daysBetween } from '../../day.ts'
import { measure, unknown } from '../measure.ts'
import { scaled } from '../scale.ts'
import { curve } from './curve.ts'

/**
 * What the customer success manager thinks of the account, as the portal's own property says. A judgement nobody has renewed
 * within the window is none any more; where the CRM does not say when it was entered, it is believed.
 */
export const csmSentiment = measure({
  id: 'csm_sentiment',
  label: 'CSM sentiment',
  group: 'sentiment',
  figure: 'judgement of the customer success manager, 0 to 100',
  direction: 'more_is_better',
  subjective: true,
  needs: ['sentiment'],
  histories: ['sentiment'],
  horizonDays: 400,
  defaults: {
    windowDays: 90,
    scale: curve([0, 0], [100, 100]),
    // What has gone stale by its own window is not held for longer.
    staleDays: 0,
  },
  read({ account: { sentiment, sentimentOn, url } }, asOf, _policy, { windowDays, scale }) {
    if (sentiment === null) return unknown('Nobody has entered a judgement')
    const on = sentimentOn !== null && sentimentOn <= asOf ? sentimentOn : null
    if (on !== null && daysBetween(on, asOf) > windowDays)
      return unknown(`The judgement of ${on} is older than ${windowDays} days, nobody has renewed it`)
    return {
      value: scaled(sentiment, scale),
      figure: sentiment,
      because: `The customer success manager rates the account ${Math.round(sentiment)} of 100`,
      evidence: [
        {
          text: `CSM sentiment: ${Math.round(sentiment)} of 100${on === null ? '' : `, entered on ${on}`}`,
          url,
        },
      ],
      asOf: on,
      applies: true,
    }
  },
})

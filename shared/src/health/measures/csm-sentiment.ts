import { type Measure, unknown } from '../measure.ts'

/** What the customer success manager thinks of the account, as the portal's own property says. */
export const csmSentiment: Measure = {
  id: 'csm_sentiment',
  label: 'CSM sentiment',
  needs: ['sentiment'],
  horizonDays: 1,
  read({ account: { sentiment, url } }) {
    if (sentiment === null) return unknown('Nobody has entered a judgement')
    return {
      value: Math.min(100, Math.max(0, sentiment)),
      because: `The customer success manager rates the account ${Math.round(sentiment)} of 100`,
      evidence: [{ text: `CSM sentiment: ${Math.round(sentiment)} of 100`, url }],
    }
  },
}

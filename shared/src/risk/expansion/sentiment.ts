import { csat } from '../../health/measures/csat.ts'
import { csmSentiment } from '../../health/measures/csm-sentiment.ts'
import { nps } from '../../health/measures/nps.ts'
import { isBelieved, type Sign, unknownSign } from './sign.ts'

const voices = [nps, csat, csmSentiment]

/** What people say, the mean of the kinds that are known. It counts, and sales never read of it. */
export const sentiment: Sign = {
  name: 'sentiment',
  label: 'Sentiment',
  weight: 15,
  read({ view, policy }) {
    const heard = voices
      .filter(({ needs }) => isBelieved(view, needs))
      .map(voice => ({ ...voice.read(view, view.asOf, policy, voice.defaults), label: voice.label }))
      .filter(({ value }) => value !== null)
    if (heard.length === 0) return unknownSign('Nobody has said what they think')
    return {
      value: heard.reduce((sum, { value }) => sum + value!, 0) / heard.length,
      because: heard.map(({ label, because }) => `${label}: ${because}`).join('; '),
      forSales: null,
    }
  },
}
